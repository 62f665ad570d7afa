package org.qualoop.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import org.qualoop.platform.CostIncurred.Kind;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings {@code qualoop.cost.*}.
 *
 * @param vat share of value-added tax on top of the net amount, by kind ({@code qualoop.cost.vat.refund=0.13}); what is
 *     not named keeps its default: goods 13 %, freight 6 %, everything else none
 */
@ConfigurationProperties("qualoop.cost")
public record CostSettings(Map<Kind, BigDecimal> vat) {

    private static final Map<Kind, BigDecimal> CHINA =
            Map.of(Kind.REFUND, new BigDecimal("0.13"), Kind.FREIGHT, new BigDecimal("0.06"));

    public CostSettings {
        Map<Kind, BigDecimal> all = new EnumMap<>(CHINA);
        if (vat != null) {
            all.putAll(vat);
        }
        vat = Map.copyOf(all);
    }

    /** The amount without the tax in it. */
    public BigDecimal net(Kind kind, BigDecimal gross) {
        return gross.divide(onePlus(kind), 2, RoundingMode.HALF_UP);
    }

    public BigDecimal gross(Kind kind, BigDecimal net) {
        return net.multiply(onePlus(kind)).setScale(2, RoundingMode.HALF_UP);
    }

    private BigDecimal onePlus(Kind kind) {
        return vat.getOrDefault(kind, BigDecimal.ZERO).add(BigDecimal.ONE);
    }
}
