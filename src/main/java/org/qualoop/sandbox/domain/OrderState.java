package org.qualoop.sandbox.domain;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What the merchant remembers of an order; stored as JSON. */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
class OrderState {

    int number;
    String orderNo;
    String channel;
    String customerId;
    String name;
    String city;
    String carrier;
    String trackingNo;
    String packer;
    /** Index of the last scan of the carrier. */
    int scans = -1;

    boolean refused;
    /** What was packed instead of line 1, when the packer erred. */
    String packedInstead;

    List<Line> lines = new ArrayList<>();

    @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
    static class Line {
        int lineNo;
        String sku;
        int qty;
        BigDecimal price;
        BigDecimal paid;
        boolean gift;
        String lotNo;
        /** Left out of the parcel, when the packer erred. */
        boolean forgotten;
    }

    /** Each picker walks for every so manieth order. */
    String picker(Catalogue catalogue) {
        return catalogue.pickers().get(number % catalogue.pickers().size());
    }

    String outboundNo() {
        return "OB%08d".formatted(number);
    }

    String shipmentNo() {
        return "SH%08d".formatted(number);
    }
}
