package org.qualoop.rma;

import java.util.List;

/** Where other rooms open returns in the name of a person. Joins the caller's transaction. */
public interface ReturnOffice {

    /**
     * Opens a return and starts its process; whether it is allowed is decided there.
     *
     * @param by who wants it
     * @return its number
     * @throws org.qualoop.platform.Problem 422 naming the field when the order is unknown or has no such line or units
     */
    String open(Request request, String by);

    /**
     * What a customer wants.
     *
     * @param type {@code RETURN}, {@code REFUND_ONLY}, {@code EXCHANGE}, {@code RESEND} or {@code REPAIR}
     * @param reasonCode any; {@code return-reason.dmn} says what it stands for
     * @param text his words, may be null
     */
    record Request(String orderNo, String type, String reasonCode, List<Line> lines, String text) {}

    record Line(int orderLineNo, int qty) {}
}
