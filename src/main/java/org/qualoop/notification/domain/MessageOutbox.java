package org.qualoop.notification.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qualoop.notification.SentState;
import org.qualoop.notification.WorkMessage;
import org.qualoop.notification.data.NotificationMapper;
import org.qualoop.notification.data.NotificationMapper.ContactRow;
import org.qualoop.notification.data.NotificationMapper.MessageRow;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Decides which messages go to which phone. A message, once made up, keeps its key and its content. */
@Component
class MessageOutbox {

    /** Messengers limit messages per person; more than this many waiting together become one digest. */
    static final int SINGLES = 2;

    private static final int LINES = 20;

    private final NotificationMapper mapper;
    private final MessageSource texts;

    MessageOutbox(NotificationMapper mapper, MessageSource texts) {
        this.mapper = mapper;
        this.texts = texts;
    }

    List<WorkMessage> messages(Collection<String> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        List<MessageRow> waiting = mapper.byKeys(keys);
        Set<String> users = waiting.stream().map(MessageRow::userId).collect(Collectors.toSet());
        Map<String, ContactRow> contacts =
                mapper.contacts(users).stream().collect(Collectors.toMap(ContactRow::userId, Function.identity()));
        makeUp(waiting, contacts);
        List<String> sendKeys = mapper.byKeys(keys).stream()
                .filter(row -> SentState.SENDING.name().equals(row.sentState()))
                .map(MessageRow::sendKey)
                .distinct()
                .toList();
        return sendKeys.isEmpty() ? List.of() : written(sendKeys, contacts);
    }

    private void makeUp(List<MessageRow> waiting, Map<String, ContactRow> contacts) {
        Map<String, List<String>> fresh = waiting.stream()
                .filter(row -> SentState.IN_PAGE.name().equals(row.sentState()))
                .collect(Collectors.groupingBy(
                        MessageRow::userId,
                        LinkedHashMap::new,
                        Collectors.mapping(MessageRow::messageKey, Collectors.toList())));
        fresh.forEach((user, keys) -> {
            if (!contacts.containsKey(user)) {
                mapper.withoutContact(keys);
            } else if (keys.size() > SINGLES) {
                mapper.startSending(keys, keys.get(0));
            } else {
                keys.forEach(key -> mapper.startSending(List.of(key), key));
            }
        });
    }

    private List<WorkMessage> written(List<String> sendKeys, Map<String, ContactRow> contacts) {
        Map<String, List<MessageRow>> groups = mapper.bySendKeys(sendKeys).stream()
                .collect(Collectors.groupingBy(MessageRow::sendKey, LinkedHashMap::new, Collectors.toList()));
        List<WorkMessage> messages = new ArrayList<>();
        groups.forEach((sendKey, rows) -> {
            ContactRow contact = contacts.get(rows.get(0).userId());
            // A contact removed between two tries: the page still shows the notice.
            if (contact == null) {
                mapper.withoutContact(rows.stream().map(MessageRow::messageKey).toList());
            } else {
                messages.add(rows.size() == 1 ? single(sendKey, contact, rows.get(0)) : digest(sendKey, contact, rows));
            }
        });
        return messages;
    }

    private static WorkMessage single(String sendKey, ContactRow contact, MessageRow row) {
        return new WorkMessage(
                sendKey,
                contact.userId(),
                contact.messengerId(),
                row.title(),
                row.text(),
                row.link(),
                row.recordNo(),
                List.of(row.messageKey()));
    }

    private WorkMessage digest(String sendKey, ContactRow contact, List<MessageRow> rows) {
        String text = rows.stream().limit(LINES).map(row -> "- " + row.title()).collect(Collectors.joining("\n"));
        String records = rows.stream()
                .map(MessageRow::recordNo)
                .filter(no -> no != null)
                .distinct()
                .collect(Collectors.joining(","));
        return new WorkMessage(
                sendKey,
                contact.userId(),
                contact.messengerId(),
                // To whom it is sent is known, in which language he reads is not: the house's first language.
                texts.getMessage(
                        "notification.digest.title", new Object[] {rows.size()}, java.util.Locale.SIMPLIFIED_CHINESE),
                rows.size() > LINES ? text + "\n- …" : text,
                "/",
                records,
                rows.stream().map(MessageRow::messageKey).toList());
    }
}
