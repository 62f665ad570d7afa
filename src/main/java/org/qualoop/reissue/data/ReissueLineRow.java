package org.qualoop.reissue.data;

/** One row of {@code reissue_line}. */
public record ReissueLineRow(
        String reissueNo,
        int orderLineNo,
        String orderNo,
        String orderedSku,
        String sku,
        int qty,
        State state,
        boolean released,
        String reservationNo,
        String outboundNo) {

    public enum State {
        OPEN,
        RESERVED,
        PICKED,
        RESHIPPED
    }
}
