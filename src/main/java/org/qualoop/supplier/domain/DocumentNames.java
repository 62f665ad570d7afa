package org.qualoop.supplier.domain;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Kinds of documents in the words of both languages, for letters and reasons. */
@Component
public class DocumentNames {

    private final MessageSource messages;

    DocumentNames(MessageSource messages) {
        this.messages = messages;
    }

    /** {@code 营业执照 Business licence, 备案 Filing}; a kind of one's own is its own name. */
    public String of(Collection<String> types) {
        return types.stream().map(this::of).collect(Collectors.joining(", "));
    }

    private String of(String type) {
        String zh = name(type, Locale.SIMPLIFIED_CHINESE);
        String en = name(type, Locale.ENGLISH);
        return zh.equals(en) ? zh : zh + " " + en;
    }

    private String name(String type, Locale locale) {
        return messages.getMessage("supplier.document." + type, null, type, locale);
    }
}
