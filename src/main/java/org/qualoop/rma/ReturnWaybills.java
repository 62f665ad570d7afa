package org.qualoop.rma;

import java.util.List;

/** Parcels by which returned goods travel; carriers bill them by number. */
public interface ReturnWaybills {

    List<String> ordersOf(String trackingNo);

    List<String> ofOrder(String orderNo);
}
