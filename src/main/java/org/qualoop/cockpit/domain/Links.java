package org.qualoop.cockpit.domain;

import java.nio.charset.StandardCharsets;
import org.qualoop.trace.LotId;
import org.springframework.web.util.UriUtils;

/** Addresses of pages by the numbers that people know, which may hold any character. */
public final class Links {

    private Links() {}

    public static String lot(LotId lot) {
        return "/lots/" + encoded(lot.lotNo()) + "?sku=" + encoded(lot.sku());
    }

    public static String order(String orderNo) {
        return "/orders/" + encoded(orderNo);
    }

    public static String sku(String sku) {
        return "/skus/" + encoded(sku);
    }

    public static String purchase(String poNo) {
        return "/purchase-orders/" + encoded(poNo);
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
