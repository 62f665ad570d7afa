package org.qualoop.cockpit.pda.web;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Every word that the PDA's scripts say, so that they can say it without network. */
@Component
class PdaWords {

    private static final String BUNDLE = "messages.pda";
    private static final String PREFIX = "pda.";

    /** By name without {@code pda.}. */
    Map<String, String> all(Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                BUNDLE,
                "en".equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Map<String, String> words = new TreeMap<>();
        bundle.keySet().stream()
                .filter(key -> key.startsWith(PREFIX))
                .forEach(key -> words.put(key.substring(PREFIX.length()), bundle.getString(key)));
        return words;
    }
}
