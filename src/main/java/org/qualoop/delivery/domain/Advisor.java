package org.qualoop.delivery.domain;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.qualoop.delivery.Rule;
import org.qualoop.delivery.Subject;
import org.qualoop.platform.Engine;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Asks the table {@code care-advice} about the gravest of several broken rules. */
@Component
class Advisor {

    private final Engine engine;
    private final MessageSource texts;

    Advisor(Engine engine, MessageSource texts) {
        this.engine = engine;
        this.texts = texts;
    }

    Advice about(Situation at, Set<Rule> broken) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("broken", gravest(broken).name());
        inputs.put("status", at.status());
        Map<String, Object> row = engine.decide("care-advice", inputs).get(0);
        return new Advice(
                ((Number) row.get("priority")).intValue(),
                Boolean.TRUE.equals(row.get("ncr")),
                Boolean.TRUE.equals(row.get("claim")),
                filled((String) row.get("wordsZh"), at, Locale.SIMPLIFIED_CHINESE),
                filled((String) row.get("wordsEn"), at, Locale.ENGLISH));
    }

    static Rule gravest(Set<Rule> broken) {
        return broken.stream().max(Rule::compareTo).orElseThrow();
    }

    private String filled(String words, Situation at, Locale language) {
        String carrier = at.carrier() == null ? texts.getMessage("delivery.carrier", null, language) : at.carrier();
        return words.replace("{orderNo}", at.orderNo())
                .replace("{trackingNo}", at.kind() == Subject.PARCEL ? at.ref() : "")
                .replace("{carrier}", carrier);
    }
}
