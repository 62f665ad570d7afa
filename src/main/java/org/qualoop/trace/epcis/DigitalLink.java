package org.qualoop.trace.epcis;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The canonical form of GS1 identifiers: EPC URNs and Digital Link URIs of any domain become
 * {@code https://id.gs1.org/<key>/<value>} (GS1 Digital Link, CBV 2.0 section 8.9), so that equal things have equal
 * names. What is no GS1 identifier stays as it is.
 */
final class DigitalLink {

    static final String HOME = "https://id.gs1.org";

    private static final Pattern URN = Pattern.compile("urn:epc:(?:id|class|idpat):([a-z]+):(.+)");

    private static final Pattern LINK =
            Pattern.compile("https?://[^?#]*?/(01|gtin|8006|itip|8010|cpid|414|gln|417|party"
                    + "|8017|gsrnp|8018|gsrn|255|gcn|00|sscc|253|gdti|401|ginc|402|gsin|8003|grai|8004|giai)/([^?#]+)");

    private static final Map<String, String> NAMES = Map.ofEntries(
            entry("gtin", "01"),
            entry("itip", "8006"),
            entry("cpid", "8010"),
            entry("gln", "414"),
            entry("party", "417"),
            entry("gsrnp", "8017"),
            entry("gsrn", "8018"),
            entry("gcn", "255"),
            entry("sscc", "00"),
            entry("gdti", "253"),
            entry("ginc", "401"),
            entry("gsin", "402"),
            entry("grai", "8003"),
            entry("giai", "8004"),
            entry("cpv", "22"),
            entry("lot", "10"),
            entry("ser", "21"));

    private static final Map<String, Function<List<String>, String>> SCHEMES = Map.ofEntries(
            entry("sgtin", p -> "/01/" + gtin(p) + tail("/21/", p, 2)),
            entry("lgtin", p -> "/01/" + gtin(p) + tail("/10/", p, 2)),
            entry("upui", p -> "/01/" + gtin(p) + tail("/235/", p, 2)),
            entry("itip", p -> "/8006/" + gtin(p) + p.get(2) + p.get(3) + tail("/21/", p, 4)),
            entry(
                    "sscc",
                    p -> "/00/"
                            + checked(p.get(1).charAt(0) + p.get(0) + p.get(1).substring(1))),
            entry(
                    "sgln",
                    p -> "/414/" + checked(p.get(0) + p.get(1)) + ("0".equals(p.get(2)) ? "" : tail("/254/", p, 2))),
            entry("pgln", p -> "/417/" + checked(p.get(0) + p.get(1))),
            entry("grai", p -> "/8003/0" + checked(p.get(0) + p.get(1)) + tail("", p, 2)),
            entry("giai", p -> "/8004/" + p.get(0) + tail("", p, 1)),
            entry("gsrn", p -> "/8018/" + checked(p.get(0) + p.get(1))),
            entry("gsrnp", p -> "/8017/" + checked(p.get(0) + p.get(1))),
            entry("gdti", p -> "/253/" + checked(p.get(0) + p.get(1)) + tail("", p, 2)),
            entry("sgcn", p -> "/255/" + checked(p.get(0) + p.get(1)) + tail("", p, 2)),
            entry("ginc", p -> "/401/" + p.get(0) + tail("", p, 1)),
            entry("gsin", p -> "/402/" + checked(p.get(0) + p.get(1))),
            entry("cpi", p -> "/8010/" + p.get(0) + p.get(1) + tail("/8011/", p, 2)));

    private DigitalLink() {}

    static String canonical(String uri) {
        Matcher urn = URN.matcher(uri);
        if (urn.matches() && SCHEMES.containsKey(urn.group(1))) {
            return ofUrn(urn.group(1), List.of(urn.group(2).split("\\.", limit(urn.group(1)))), uri);
        }
        Matcher link = LINK.matcher(uri);
        return link.lookingAt() ? ofLink(link.group(1), link.group(2).split("/")) : uri;
    }

    /** The check digit that GS1 appends to a number. */
    static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int weight = (digits.length() - i) % 2 == 1 ? 3 : 1;
            sum += weight * Character.digit(digits.charAt(i), 10);
        }
        return (10 - sum % 10) % 10;
    }

    /** Serial numbers may contain dots. */
    private static int limit(String scheme) {
        return switch (scheme) {
            case "itip" -> 5;
            case "giai", "ginc" -> 2;
            default -> 3;
        };
    }

    private static String ofUrn(String scheme, List<String> parts, String uri) {
        try {
            return HOME + SCHEMES.get(scheme).apply(parts);
        } catch (IndexOutOfBoundsException e) {
            return uri;
        }
    }

    private static String ofLink(String key, String[] segments) {
        StringBuilder link = new StringBuilder(HOME).append('/').append(ai(key)).append('/');
        link.append("01".equals(ai(key)) ? padded(segments[0]) : segments[0]);
        boolean serial = false;
        for (int i = 1; i + 1 < segments.length; i += 2) {
            serial |= "21".equals(ai(segments[i]));
        }
        for (int i = 1; i + 1 < segments.length; i += 2) {
            String qualifier = ai(segments[i]);
            boolean told = "22".equals(qualifier) || (serial && "10".equals(qualifier));
            if (!told) {
                link.append('/').append(qualifier).append('/').append(segments[i + 1]);
            }
        }
        return link.toString();
    }

    private static String ai(String name) {
        return NAMES.getOrDefault(name, name);
    }

    /** A GTIN of 8, 12 or 13 digits as one of 14. */
    static String padded(String gtin) {
        return gtin.matches("\\d{8}|\\d{12,13}") ? "0".repeat(14 - gtin.length()) + gtin : gtin;
    }

    private static String gtin(List<String> parts) {
        return checked(parts.get(1).charAt(0) + parts.get(0) + parts.get(1).substring(1));
    }

    private static String checked(String digits) {
        return digits + checkDigit(digits);
    }

    /** A serial part behind its key; a pattern's star stands for none. */
    private static String tail(String key, List<String> parts, int at) {
        return parts.size() <= at || "*".equals(parts.get(at)) ? "" : key + escaped(parts.get(at));
    }

    /** What a URN may show and a Digital Link escapes. */
    private static String escaped(String serial) {
        return serial.replace("!", "%21")
                .replace("(", "%28")
                .replace(")", "%29")
                .replace("*", "%2A");
    }
}
