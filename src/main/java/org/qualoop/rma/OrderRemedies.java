package org.qualoop.rma;

import java.util.List;

/**
 * What makes units of an order good: returns that refund or send again, and what {@link MadeGood} tells. Whoever decides
 * on one of them holds the order from before he looks for the others until he commits, so that two that are decided in
 * the same instant see each other.
 */
public interface OrderRemedies {

    /** Waits for whoever holds the order, known or not. Needs a transaction; taken before any row of the remedy itself. */
    void hold(String orderNo);

    /** Units that returns of the order have made good or are decided to; refused payments count until they are given up. */
    List<MadeGood.Units> ofReturns(String orderNo);
}
