/** Returns: the request, the receipt, the inspection, the refund, and parcels that come back without a word. */
@org.springframework.modulith.ApplicationModule(displayName = "Returns")
package org.qualoop.rma;
