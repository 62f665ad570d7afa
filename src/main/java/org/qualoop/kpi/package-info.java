/** Figures: daily roll-ups that follow the facts, and control charts over them. */
@org.springframework.modulith.ApplicationModule(displayName = "Key figures")
package org.qualoop.kpi;
