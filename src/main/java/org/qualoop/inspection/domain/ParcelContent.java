package org.qualoop.inspection.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qualoop.platform.Sha256;
import org.qualoop.trace.PackFacts.Goods;
import org.qualoop.trace.TraceApi.OutboundView;

/** What should be in a parcel, against what a person found in it. */
final class ParcelContent {

    private static final Pattern MANY = Pattern.compile("(.+)\\*(\\d{1,6})");

    /** Units by SKU. */
    private final Map<String, Integer> expected = new TreeMap<>();

    ParcelContent(OutboundView outbound) {
        outbound.lines().forEach(line -> expected.merge(line.sku(), line.qty(), Integer::sum));
    }

    Map<String, Integer> expected() {
        return expected;
    }

    /** Changes when anything else is to be in the parcel, lots included. */
    static String hash(OutboundView outbound) {
        List<String> lines = outbound.lines().stream()
                .map(line -> line.sku() + "|" + line.lotNo() + "|" + line.qty())
                .sorted()
                .toList();
        return Sha256.hex(String.join("\n", lines));
    }

    /** A fixed number of the outbound from 0 to 9999, the same on every node and at every revision. */
    static int share(String outboundNo) {
        byte[] hash = Sha256.of(outboundNo);
        int number = (hash[0] & 0xff) << 24 | (hash[1] & 0xff) << 16 | (hash[2] & 0xff) << 8 | hash[3] & 0xff;
        return Math.floorMod(number, 10_000);
    }

    /**
     * Codes as a scanner types them, one a line or between commas; {@code code*3} stands for three.
     *
     * @return units by code
     */
    static Map<String, Integer> scanned(String text) {
        Map<String, Integer> scanned = new TreeMap<>();
        for (String code : text.strip().split("[\\s,;，；]+")) {
            Matcher many = MANY.matcher(code);
            if (many.matches()) {
                scanned.merge(many.group(1), Integer.parseInt(many.group(2)), Integer::sum);
            } else if (!code.isEmpty()) {
                scanned.merge(code, 1, Integer::sum);
            }
        }
        return scanned;
    }

    /** Every difference in words; empty when each expected item was scanned and nothing else. */
    List<String> differences(Map<String, Integer> scanned, List<Goods> goods) {
        Map<String, Integer> found = new TreeMap<>();
        scanned.forEach((code, count) -> found.merge(sku(code, goods), count, Integer::sum));
        List<String> differences = new ArrayList<>();
        expected.forEach((sku, qty) -> {
            int there = found.getOrDefault(sku, 0);
            if (there != qty) {
                differences.add(
                        "%s 应 %d 实 %d / %s: %d expected, %d scanned".formatted(sku, qty, there, sku, qty, there));
            }
        });
        found.keySet().stream()
                .filter(sku -> !expected.containsKey(sku))
                .forEach(sku -> differences.add(
                        "多出 %s × %d / not expected: %s × %d".formatted(sku, found.get(sku), sku, found.get(sku))));
        return differences;
    }

    /** The SKU of a code: of goods in this parcel first, because one barcode may serve several SKUs. */
    private String sku(String code, List<Goods> goods) {
        if (expected.containsKey(code)) {
            return code;
        }
        List<String> named = goods.stream()
                .filter(one -> code.equals(one.barcode()) || code.equals(one.sku()))
                .map(Goods::sku)
                .toList();
        return named.stream().filter(expected::containsKey).findFirst().orElse(named.isEmpty() ? code : named.get(0));
    }

    /** Grams of the goods without packaging; null when the weight of any is unknown. */
    BigDecimal grams(List<Goods> goods) {
        BigDecimal grams = BigDecimal.ZERO;
        for (Map.Entry<String, Integer> line : expected.entrySet()) {
            BigDecimal unit = goods.stream()
                    .filter(one -> one.sku().equals(line.getKey()))
                    .findFirst()
                    .map(Goods::unitWeightGrams)
                    .orElse(null);
            if (unit == null) {
                return null;
            }
            grams = grams.add(unit.multiply(BigDecimal.valueOf(line.getValue())));
        }
        return expected.isEmpty() ? null : grams;
    }
}
