package org.qualoop.cockpit.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Duration;
import org.qualoop.cockpit.domain.Words;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Times and shares of recalls in words. Templates have it as {@code recallText}. */
@Component("recallText")
class RecallText {

    private static final int LEAST = 100;
    private static final int TEN_SECONDS = 10_000;

    private final Words words;

    RecallText(Words words) {
        this.words = words;
    }

    public String took(Long millis) {
        if (millis == null) {
            return words.of("page.none");
        }
        Duration time = Duration.ofMillis(millis);
        if (millis < LEAST) {
            return words.of("recalls.time.least");
        }
        if (millis < TEN_SECONDS) {
            return words.of("recalls.time.short", BigDecimal.valueOf(millis, 3).setScale(1, RoundingMode.HALF_UP));
        }
        if (time.toMinutes() < 1) {
            return words.of("recalls.time.seconds", time.toSeconds());
        }
        if (time.toHours() < 1) {
            return two("minutes", time.toMinutes(), time.toSecondsPart());
        }
        return time.toDays() < 2
                ? two("hours", time.toHours(), time.toMinutesPart())
                : two("days", time.toDays(), time.toHoursPart());
    }

    private String two(String unit, long whole, int rest) {
        return rest == 0
                ? words.of("recalls.time." + unit + ".whole", whole)
                : words.of("recalls.time." + unit, whole, rest);
    }

    /** {@code 03:12:45}, as a stopwatch shows it. */
    public String clock(long millis) {
        Duration time = Duration.ofMillis(millis);
        return "%02d:%02d:%02d".formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart());
    }

    public String share(BigDecimal share) {
        return share == null
                ? words.of("page.none")
                : share.movePointRight(2)
                                .setScale(1, RoundingMode.HALF_UP)
                                .stripTrailingZeros()
                                .toPlainString() + " %";
    }

    public String share(long part, long whole) {
        return whole == 0
                ? words.of("page.none")
                : share(BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP));
    }

    /** Width of a bar, in per cent. */
    public String width(long part, long whole) {
        return whole == 0
                ? "0"
                : BigDecimal.valueOf(part * 100)
                        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    public String number(Number number) {
        return number == null
                ? words.of("page.none")
                : NumberFormat.getInstance(LocaleContextHolder.getLocale()).format(number);
    }

    /** Enough of a customer's number to tell two apart. */
    public String masked(String customerId) {
        int length = customerId.length();
        return length <= 4 ? "****" : customerId.substring(0, 2) + "****" + customerId.substring(length - 2);
    }
}
