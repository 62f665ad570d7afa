package org.qualoop.inspection.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.qualoop.inspection.domain.SopUses.Use;
import org.qualoop.platform.SopStep;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Reads an SOP to people: its choices by the words on the buttons of the tasks' forms, its tasks by their names in the
 * reader's language. What no form has a word for is shown as it is written.
 */
@Component
class SopPhrases {

    private static final String FORMS = "classpath*:forms/**/*.html";
    private static final Pattern SELECT =
            Pattern.compile("<select[^>]*cam-variable-name=\"(\\w+)\"[^>]*>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern OPTION =
            Pattern.compile("<option value=\"([^\"]+)\" data-zh=\"([^\"]+)\" data-en=\"([^\"]+)\"");
    private static final Pattern CONDITION = Pattern.compile("(\\w+)(!?=)(.+)");

    private final MessageSource messages;
    private final Map<String, Phrase> phrases = new ConcurrentHashMap<>();

    SopPhrases(MessageSource messages) throws IOException {
        this.messages = messages;
        for (Resource form : new PathMatchingResourcePatternResolver().getResources(FORMS)) {
            read(form.getContentAsString(StandardCharsets.UTF_8));
        }
    }

    private record Phrase(String zh, String en) {}

    private void read(String form) {
        Matcher select = SELECT.matcher(form);
        while (select.find()) {
            Matcher option = OPTION.matcher(select.group(2));
            while (option.find()) {
                phrases.put(select.group(1) + "=" + option.group(1), new Phrase(option.group(2), option.group(3)));
            }
        }
    }

    /** One choice of a step. */
    public String choice(String stepId, String code) {
        Phrase phrase = phrases.get(stepId + "=" + code);
        return phrase == null ? code : english() ? phrase.en() : phrase.zh();
    }

    /** When a step is to be done, as {@link SopStep#when()} has it. */
    public String condition(String when) {
        Matcher parts = CONDITION.matcher(when);
        if (!parts.matches()) {
            return when;
        }
        String words = Arrays.stream(parts.group(3).split("\\|"))
                .map(code -> choice(parts.group(1), code))
                .collect(Collectors.joining(" / "));
        return "=".equals(parts.group(2)) ? words : "≠ " + words;
    }

    /** The text of a step without the codes of its choices, which its choices say in words. */
    public String text(SopStep step, boolean english) {
        String text = english ? step.en() : step.zh();
        for (String code : step.choices()) {
            String word = english ? code.toLowerCase(Locale.ROOT).replace('_', ' ') : "";
            text = text.replaceAll("\\b" + Pattern.quote(code) + (english ? "\\b" : " (?=\\p{IsHan})"), word);
        }
        return text;
    }

    /** Diagrams speak Chinese; other languages have the names in the messages. */
    List<Use> spoken(List<Use> uses) {
        return english() ? uses.stream().map(this::spoken).toList() : uses;
    }

    private Use spoken(Use use) {
        return new Use(
                use.processKey(),
                say("process." + use.processKey() + ".name", use.processName()),
                use.taskKey(),
                say("task." + use.taskKey(), use.taskName()));
    }

    private String say(String key, String otherwise) {
        return messages.getMessage(key, null, otherwise, LocaleContextHolder.getLocale());
    }

    private static boolean english() {
        return "en".equals(LocaleContextHolder.getLocale().getLanguage());
    }
}
