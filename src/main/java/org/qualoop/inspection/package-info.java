/** What is checked and how: defect codes, SOPs, lot holds and the ship-gate. */
@org.springframework.modulith.ApplicationModule(displayName = "Inspection")
package org.qualoop.inspection;
