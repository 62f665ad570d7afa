package org.qualoop.trace.imports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What columns are called in either language. */
@Component
public class ColumnWords {

    private final MessageSource messages;

    ColumnWords(MessageSource messages) {
        this.messages = messages;
    }

    /** Words of a column, such as 明细·数量 for {@code lines.qty}. */
    public String label(Column column, Locale locale) {
        String joint = "en".equals(locale.getLanguage()) ? " " : "·";
        return Arrays.stream(column.path().split("\\."))
                .map(name -> word(name, locale))
                .collect(Collectors.joining(joint));
    }

    /** A column's head in our own templates; its last word is the path. */
    String head(Column column) {
        return label(column, Locale.SIMPLIFIED_CHINESE) + " " + column.path();
    }

    /** What a file may call the column, in small letters. */
    Set<String> names(Column column) {
        return lower(label(column, Locale.SIMPLIFIED_CHINESE), label(column, Locale.ENGLISH));
    }

    /** What a file with one list may call a column of it, in small letters; no name of the item itself is meant then. */
    Set<String> shortNames(Column column) {
        String last = column.inner().split("\\.")[0];
        return column.list() == null || column.money()
                ? Set.of()
                : lower(word(last, Locale.SIMPLIFIED_CHINESE), word(last, Locale.ENGLISH), last);
    }

    private String word(String name, Locale locale) {
        return messages.getMessage("imports.field." + name, null, name, locale);
    }

    private static Set<String> lower(String... texts) {
        return Arrays.stream(texts).map(text -> text.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    String kind(String kind, Locale locale) {
        return messages.getMessage("imports.kind." + kind, null, kind, locale);
    }
}
