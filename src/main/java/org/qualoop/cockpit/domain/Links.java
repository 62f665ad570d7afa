package org.qualoop.cockpit.domain;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.qualoop.trace.LotId;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/**
 * Addresses of pages by the numbers that people know. One that a path cannot hold, such as a number with a slash, stands
 * in the query. Templates have it as {@code links}.
 */
@Component
public final class Links {

    private static final Pattern OF_PATHS = Pattern.compile("[^/\\\\;%\\p{Cntrl}]+");

    Links() {}

    public static String lot(LotId lot) {
        String page = page("/lots", "lotNo", lot.lotNo());
        return page + (page.contains("?") ? "&" : "?") + "sku=" + encoded(lot.sku());
    }

    public static String lot(String sku, String lotNo) {
        return lot(new LotId(sku, lotNo));
    }

    public static String order(String orderNo) {
        return page("/orders", "orderNo", orderNo);
    }

    public static String sku(String sku) {
        return page("/skus", "sku", sku);
    }

    public static String purchase(String poNo) {
        return page("/purchase-orders", "poNo", poNo);
    }

    public static String search(String code) {
        return "/search?q=" + encoded(code);
    }

    private static String page(String root, String name, String number) {
        boolean inPath = OF_PATHS.matcher(number).matches() && !number.startsWith(".");
        return inPath ? root + "/" + encoded(number) : root + "?" + name + "=" + encoded(number);
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
