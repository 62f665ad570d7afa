package org.qualoop.rma;

import java.util.List;

/** What customers were given for units of an order other than by a return; the rooms that give it contribute. */
public interface MadeGood {

    /** Every line of an order for which something was given or is being given. */
    List<Units> ofOrder(String orderNo);

    /** @param recordNo the record by which the units were made good */
    record Units(String recordNo, int orderLineNo, int qty) {}
}
