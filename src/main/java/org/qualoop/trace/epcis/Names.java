package org.qualoop.trace.epcis;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What things are called in events: by GS1 Digital Link where the SKU has a GTIN, otherwise by addresses under the
 * company's own domain in the forms that the CBV allows ({@code class/}, {@code loc/}, {@code bt/}).
 */
@Component
class Names {

    /** Goods as an identifier names them: by GTIN or by our own SKU, with lot or serial number. */
    record Named(String gtin, String sku, String lotNo, String serialNo) {}

    private static final Pattern GTIN =
            Pattern.compile(DigitalLink.HOME + "/01/(\\d{14})(?:/10/([^/]+))?(?:/21/([^/]+))?");
    private static final Pattern LOT = Pattern.compile(".*/(?:10|lot)/([^/?#]+).*");
    private static final Pattern AI_10 = Pattern.compile("[!-\"%-/0-9A-Z_a-z:-?]{1,20}");

    private final String base;
    private final Pattern own;

    /** @param base address under which the company names what has no GS1 identifier, without a slash at its end */
    Names(@Value("${qualoop.epcis.base:https://qualoop.example}") String base) {
        this.base = base;
        this.own = Pattern.compile(Pattern.quote(base) + "/class/([^/:]+)(?::([^/:]+))?");
    }

    String base() {
        return base;
    }

    String location(String warehouse) {
        return base + "/loc/" + encode(warehouse);
    }

    String transaction(String number) {
        return base + "/bt/" + encode(number);
    }

    String party(String code) {
        return base + "/party/" + encode(code);
    }

    /** The class of a SKU's lot; of the SKU alone when the lot is null. */
    String goods(String sku, String barcode, String lotNo) {
        String gtin = gtin(barcode);
        if (gtin != null && (lotNo == null || AI_10.matcher(lotNo).matches())) {
            return DigitalLink.HOME + "/01/" + gtin + (lotNo == null ? "" : "/10/" + encode(lotNo));
        }
        return base + "/class/" + encode(sku) + (lotNo == null ? "" : ':' + encode(lotNo));
    }

    /** What goods an identifier names; null when it names none that the trace knows how to read. */
    Named named(String uri) {
        Matcher mine = own.matcher(uri);
        if (mine.matches()) {
            return new Named(null, decode(mine.group(1)), decode(mine.group(2)), null);
        }
        Matcher gtin = GTIN.matcher(DigitalLink.canonical(uri));
        if (!gtin.matches()) {
            return null;
        }
        Matcher lot = LOT.matcher(uri);
        String lotNo = gtin.group(2) == null && lot.matches() ? lot.group(1) : gtin.group(2);
        return new Named(gtin.group(1), null, decode(lotNo), decode(gtin.group(3)));
    }

    /** The number that an address of a document, place or party ends with. */
    static String number(String uri) {
        String canonical = DigitalLink.canonical(uri);
        if (canonical.startsWith(DigitalLink.HOME + "/414/")) {
            return decode(canonical.substring(DigitalLink.HOME.length() + 5).replace("/254/", "."));
        }
        return decode(canonical.substring(Math.max(canonical.lastIndexOf('/'), canonical.lastIndexOf(':')) + 1));
    }

    /** The GTIN of 14 digits that a barcode is; null when it is none. */
    static String gtin(String barcode) {
        if (barcode == null || !barcode.matches("\\d{8}|\\d{12,14}")) {
            return null;
        }
        String gtin = DigitalLink.padded(barcode);
        return DigitalLink.checkDigit(gtin.substring(0, 13)) == gtin.charAt(13) - '0' ? gtin : null;
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String decode(String text) {
        try {
            return text == null ? null : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
