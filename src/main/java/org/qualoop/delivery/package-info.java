/** Parcels on their way: what is late or stuck is noticed, and the customer hears of it before he asks. */
@org.springframework.modulith.ApplicationModule(displayName = "Delivery and proactive care")
package org.qualoop.delivery;
