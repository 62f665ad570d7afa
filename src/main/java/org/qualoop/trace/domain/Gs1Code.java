package org.qualoop.trace.domain;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a GS1 symbol on goods says: the article (AI 01) and, when it stands there, the lot (AI 10). Read from an element
 * string, with brackets or as a scanner gives it, or from a Digital Link.
 *
 * @param gtin fourteen digits
 * @param lotNo null when the symbol names none
 */
record Gs1Code(String gtin, String lotNo) {

    private static final Pattern BRACKETS =
            Pattern.compile("\\(01\\)(\\d{14})(?:\\(\\d{2}\\)\\d{6})*(?:\\(10\\)([^(]{1,20}))?.*");
    private static final Pattern SCANNED = Pattern.compile(
            "(?:](?:C1|d2|Q3|e0))?\\x1d?01(\\d{14})(?:1[1357]\\d{6})*(?:10([^\\x1d]{1,20}))?(?:\\x1d.*)?");
    private static final Pattern LINK =
            Pattern.compile("https?://[^/]+(?:/[^/]+)*?/01/(\\d{8,14})(?:/10/([^/?#]{1,60}))?.*");

    static Optional<Gs1Code> parse(String code) {
        return Stream.of(BRACKETS, LINK, SCANNED)
                .map(pattern -> pattern.matcher(code))
                .filter(Matcher::matches)
                .findFirst()
                .map(match -> new Gs1Code(padded(match.group(1)), decoded(match.group(2))));
    }

    /** The ways in which a shop may keep the article's number: GTIN-14, EAN-13, UPC-A, EAN-8. */
    List<String> barcodes() {
        return Stream.of(14, 13, 12, 8)
                .filter(length -> gtin.substring(0, 14 - length).chars().allMatch(digit -> digit == '0'))
                .map(length -> gtin.substring(14 - length))
                .toList();
    }

    private static String padded(String digits) {
        return "0".repeat(14 - digits.length()) + digits;
    }

    private static String decoded(String lotNo) {
        return lotNo == null ? null : URLDecoder.decode(lotNo.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
