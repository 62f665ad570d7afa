package org.qualoop.cockpit.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.qualoop.platform.Money;
import org.qualoop.platform.RecordBook.Cell;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Cells of the record books in the words of whoever reads them. */
@Component
public class CellText {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** On this site or by http: an address that came from outside may not be a script. */
    private static final Pattern FILMS = Pattern.compile("(https?:/)?/[^/\\s]\\S*");

    private final Labels labels;
    private final Words words;
    private final ZoneId zone;

    CellText(Labels labels, Words words, @Value("${qualoop.zone:Asia/Shanghai}") ZoneId zone) {
        this.labels = labels;
        this.words = words;
        this.zone = zone;
    }

    /** The book's own word, else the house's. */
    public String label(String book, String label) {
        return words.orElse("book." + book + "." + label, words.of("fact." + label));
    }

    /** An option of a choice: a code in words. */
    public String option(String codes, String option) {
        return "defect".equals(codes) ? labels.defect(option) : labels.code(codes, option);
    }

    public String of(Cell cell) {
        if (cell == null || cell.value() == null || cell.value().toString().isBlank()) {
            return words.of("page.none");
        }
        Object value = cell.value();
        return switch (cell.kind()) {
            case CODE -> labels.code(cell.codes(), value);
            case INSTANT, DUE -> MINUTES.format(((Instant) value).atZone(zone));
            case MONEY -> labels.money((Money) value);
            case NUMBER ->
                NumberFormat.getInstance(LocaleContextHolder.getLocale()).format(value);
            case PERCENT -> percent((BigDecimal) value);
            case SKU -> labels.sku((String) value);
            case DEFECT -> labels.defect((String) value);
            case GROUP -> labels.code("role", value);
            case EVIDENCE -> words.of("record.file");
            case FILM -> words.of("record.film");
            case TEXT, ORDER, RECORD, USER -> String.valueOf(value);
        };
    }

    /** The page behind a cell, or null. */
    public String url(Cell cell) {
        if (cell == null || cell.value() == null) {
            return null;
        }
        return switch (cell.kind()) {
            case ORDER -> "/search?q=" + cell.value();
            case RECORD -> "/go/" + cell.value();
            case EVIDENCE -> "/api/v1/evidence/" + cell.value();
            case FILM ->
                FILMS.matcher(cell.value().toString()).matches() ? cell.value().toString() : null;
            default -> null;
        };
    }

    public String tone(Cell cell) {
        return switch (cell.tone()) {
            case PLAIN -> "";
            case GOOD -> "is-good";
            case WARM -> "is-warm";
            case BAD -> "is-bad";
        };
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2)
                        .setScale(1, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString() + " %";
    }
}
