package org.qualoop.cockpit.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import org.qualoop.kpi.Dimension;
import org.qualoop.kpi.Kpi;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Figures in the words of whoever reads them. */
@Component("figureText")
public class FigureText {

    private static final String PPM = "1000000";
    private static final BigDecimal TEN = BigDecimal.TEN;

    private final Labels labels;
    private final Words words;

    FigureText(Labels labels, Words words) {
        this.labels = labels;
        this.words = words;
    }

    /** A rate, a median or a limit with its unit. */
    public String value(Kpi kpi, Number value) {
        if (value == null) {
            return words.of("page.none");
        }
        BigDecimal number = new BigDecimal(value.toString());
        if (kpi.isDuration()) {
            return number(number, 1) + " " + words.of("kpi.unit." + kpi.key());
        }
        if (kpi.scale().toPlainString().equals(PPM)) {
            return number(number, 0) + " ppm";
        }
        BigDecimal percent = number.movePointRight(2);
        return number(percent, percent.abs().compareTo(TEN) < 0 ? 2 : 1) + " %";
    }

    public String number(Number value) {
        return value == null ? words.of("page.none") : number(new BigDecimal(value.toString()), 2);
    }

    private static String number(BigDecimal value, int digits) {
        NumberFormat format = NumberFormat.getInstance(locale());
        format.setMaximumFractionDigits(digits);
        return format.format(value.setScale(digits, RoundingMode.HALF_UP));
    }

    /** −0.302 as −30.2 %, with its sign. */
    public String change(BigDecimal relative) {
        if (relative == null) {
            return words.of("page.none");
        }
        String text = number(relative.abs().movePointRight(2), 1) + " %";
        return relative.signum() == 0 ? text : (relative.signum() < 0 ? "−" : "+") + text;
    }

    /** A value of a dimension; a lot with its article. */
    public String name(Dimension dimension, String value) {
        return switch (dimension) {
            case LOT, MATERIAL_LOT, PACKAGING_LOT -> lot(value);
            case SKU -> labels.sku(value);
            case DEPARTMENT -> labels.code("role", value);
            case DEFECT_CODE -> labels.defect(value);
            case ALL -> words.of("cockpit.all");
            default -> value;
        };
    }

    private String lot(String value) {
        int cut = value.indexOf('|');
        return cut < 0 ? value : value.substring(0, cut) + " · " + labels.sku(value.substring(cut + 1));
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
