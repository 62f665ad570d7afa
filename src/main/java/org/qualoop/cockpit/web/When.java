package org.qualoop.cockpit.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Instants in words and in the company's time zone; the browser turns absolute ones into its own. */
@Component("when")
class When {

    private static final Duration SOON = Duration.ofHours(2);
    private static final DateTimeFormatter THIS_YEAR = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final DateTimeFormatter OTHER_YEAR = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Clock clock;
    private final MessageSource messages;
    private final ZoneId zone;

    When(Clock clock, MessageSource messages, @Value("${qualoop.zone:Asia/Shanghai}") ZoneId zone) {
        this.clock = clock;
        this.messages = messages;
        this.zone = zone;
    }

    public String at(Instant at) {
        if (at == null) {
            return "";
        }
        ZonedDateTime local = at.atZone(zone);
        boolean thisYear = local.getYear() == clock.instant().atZone(zone).getYear();
        return (thisYear ? THIS_YEAR : OTHER_YEAR).format(local);
    }

    public String due(Instant due) {
        if (due == null) {
            return "";
        }
        Duration left = Duration.between(clock.instant(), due);
        return text(left.isNegative() ? "when.late" : "when.left", span(left.abs()));
    }

    public String ago(Instant at) {
        Duration past = Duration.between(at, clock.instant());
        return past.toMinutes() < 1 ? text("when.now") : text("when.ago", span(past));
    }

    public boolean late(Instant due) {
        return due != null && due.isBefore(clock.instant());
    }

    public boolean soon(Instant due) {
        return due != null && !late(due) && due.isBefore(clock.instant().plus(SOON));
    }

    public String greeting(String user) {
        int hour = LocalTime.ofInstant(clock.instant(), zone).getHour();
        String part = hour < 5 ? "night" : hour < 11 ? "morning" : hour < 14 ? "noon" : hour < 18 ? "day" : "evening";
        return text("home.greeting." + part, user);
    }

    private String span(Duration span) {
        if (span.toDays() >= 2) {
            return text("when.days", span.toDays());
        }
        if (span.toHours() >= 1) {
            return text("when.hours", span.toHours(), span.toMinutesPart());
        }
        return text("when.minutes", Math.max(1, span.toMinutes()));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
