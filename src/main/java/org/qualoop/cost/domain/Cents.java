package org.qualoop.cost.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Shares an amount so that the parts add up to it, to the cent. */
final class Cents {

    private static final BigDecimal CENT = new BigDecimal("0.01");

    private Cents() {}

    /**
     * Each part is the weight's share rounded down; the cents left over go to those that lost most by rounding, the first
     * of equals first. Without any weight all weigh the same.
     *
     * @param total zero or more, two decimals
     * @param weights zero or more, at least one
     */
    static List<BigDecimal> split(BigDecimal total, List<BigDecimal> weights) {
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() == 0) {
            return split(total, weights.stream().map(any -> BigDecimal.ONE).toList());
        }
        List<BigDecimal> exact = weights.stream()
                .map(weight -> total.multiply(weight).divide(sum, 12, RoundingMode.HALF_UP))
                .toList();
        List<BigDecimal> parts = new ArrayList<>(exact.stream()
                .map(share -> share.setScale(2, RoundingMode.DOWN))
                .toList());
        BigDecimal rest = total.subtract(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        int cents = rest.movePointRight(2).intValueExact();
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> parts.get(i).subtract(exact.get(i))))
                .limit(cents)
                .forEach(i -> parts.set(i, parts.get(i).add(CENT)));
        return parts;
    }
}
