package org.qualoop.reissue.domain;

import java.util.Locale;
import org.qualoop.reissue.data.ReissueRow;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the customer reads when his reissue is on its way, or its money. */
@Component
public class ReissueWords {

    private final MessageSource messages;

    ReissueWords(MessageSource messages) {
        this.messages = messages;
    }

    public String of(ReissueRow row) {
        String outcome = row.outcome() == null ? "CANCELLED" : row.outcome();
        Object[] details = {row.orderNo(), row.trackingNo(), row.refundAmount()};
        return say(outcome, details, Locale.SIMPLIFIED_CHINESE) + "\n" + say(outcome, details, Locale.ENGLISH);
    }

    private String say(String outcome, Object[] details, Locale locale) {
        return messages.getMessage("reissue.words." + outcome, details, locale);
    }
}
