/** Cost of quality: what quality events really cost, and the charges that prove it. */
@org.springframework.modulith.ApplicationModule(displayName = "Cost")
package org.qualoop.cost;
