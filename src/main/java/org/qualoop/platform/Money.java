package org.qualoop.platform;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount of money. JSON: {@code {"amount":"12.50","currency":"CNY"}}.
 *
 * @param amount two decimals, rounded half up
 * @param currency ISO 4217 code
 */
public record Money(
        @com.fasterxml.jackson.annotation.JsonFormat(shape = com.fasterxml.jackson.annotation.JsonFormat.Shape.STRING)
        BigDecimal amount,

        String currency) {

    public Money {
        amount = amount.setScale(2, RoundingMode.HALF_UP);
    }

    public static Money cny(BigDecimal amount) {
        return new Money(amount, "CNY");
    }

    public static Money cny(String amount) {
        return cny(new BigDecimal(amount));
    }

    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Cannot add " + other.currency + " to " + currency);
        }
        return new Money(amount.add(other.amount), currency);
    }
}
