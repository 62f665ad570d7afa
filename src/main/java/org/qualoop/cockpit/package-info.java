/** Live pages over all rooms: home per role, boards, details, and what Tasklist's forms show of a record. */
@org.springframework.modulith.ApplicationModule(displayName = "Cockpit")
package org.qualoop.cockpit;
