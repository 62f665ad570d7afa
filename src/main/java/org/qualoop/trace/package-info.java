/** Facts from outside and what they tell: lots, orders, parcels, and how they hang together. */
@org.springframework.modulith.ApplicationModule(displayName = "Trace")
package org.qualoop.trace;
