package org.qualoop.inspection.web;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the script of the SOP editor says. */
@Component
class SopWords {

    private static final String BUNDLE = "messages.inspection-sops";
    private static final String PREFIX = "sops.say.";

    /** By name without {@code sops.say.}, in the language of whoever works. */
    Map<String, String> all() {
        boolean english = "en".equals(LocaleContextHolder.getLocale().getLanguage());
        ResourceBundle bundle = ResourceBundle.getBundle(
                BUNDLE,
                english ? Locale.ENGLISH : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Map<String, String> words = new TreeMap<>();
        bundle.keySet().stream()
                .filter(key -> key.startsWith(PREFIX))
                .forEach(key -> words.put(key.substring(PREFIX.length()), bundle.getString(key)));
        return words;
    }
}
