package org.qualoop.cockpit.domain;

import java.util.Locale;
import org.qualoop.platform.Diagrams;
import org.qualoop.platform.TaskView;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Messages in the language of whoever asks. */
@Component
public class Words {

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    public String of(String key, Object... arguments) {
        return messages.getMessage(key, arguments, key, locale());
    }

    public String orElse(String key, String otherwise) {
        return messages.getMessage(key, null, otherwise, locale());
    }

    /** Diagrams speak Chinese; other languages have the names of their tasks in the messages. */
    public String taskName(TaskView task) {
        return chinese() ? task.name() : orElse("task." + task.key(), task.name());
    }

    /** Likewise the name of a diagram. */
    public String processName(Diagrams.Diagram diagram) {
        return chinese() ? diagram.name() : orElse("process." + diagram.key() + ".name", diagram.name());
    }

    /** What a diagram is for; one that a process owner has added tells it by its own documentation. */
    public String processText(Diagrams.Diagram diagram) {
        return orElse("process." + diagram.key() + ".text", diagram.documentation());
    }

    public boolean chinese() {
        return !"en".equals(locale().getLanguage());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
