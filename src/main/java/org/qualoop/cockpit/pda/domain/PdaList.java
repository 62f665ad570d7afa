package org.qualoop.cockpit.pda.domain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qualoop.cockpit.domain.RecordSheet;
import org.qualoop.cockpit.domain.Records;
import org.qualoop.cockpit.domain.Words;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Engine;
import org.qualoop.platform.TaskView;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the person at a PDA may do. */
@Component
public class PdaList {

    private static final int MOST = 50;
    private static final int SEARCHED = 500;
    private static final int ABOUT = 3;

    private final Engine engine;
    private final Records records;
    private final Words words;
    private final Set<String> keys;

    PdaList(Engine engine, Records records, Words words, List<PdaScript> scripts) {
        this.engine = engine;
        this.records = records;
        this.words = words;
        this.keys = scripts.stream().map(PdaScript::taskKey).collect(Collectors.toSet());
    }

    /** Own jobs first, then those that the own group may take; earliest due first. */
    @Transactional(readOnly = true)
    public List<PdaHead> heads() {
        return open(2 * MOST).limit(MOST).map(this::head).toList();
    }

    /** Jobs that a scanned code may mean, also those that are too far down to be in the list. */
    @Transactional(readOnly = true)
    public List<PdaHead> find(String code) {
        return open(SEARCHED)
                .map(this::head)
                .filter(head -> head.codes().stream().anyMatch(one -> named(one, code)))
                .limit(ABOUT)
                .toList();
    }

    private static boolean named(String one, String code) {
        return one.equalsIgnoreCase(code)
                || List.of(one.toUpperCase(Locale.ROOT).split("[\\s·]+")).contains(code.toUpperCase(Locale.ROOT));
    }

    private Stream<TaskView> open(int most) {
        String me = CurrentUser.name();
        return Stream.concat(
                        engine.assignedTo(me, most).stream(),
                        engine.offeredTo(CurrentUser.groups(), me, most).stream()
                                .filter(task -> task.assignee() == null))
                .filter(task -> keys.contains(task.key()));
    }

    private PdaHead head(TaskView task) {
        return head(task, records.sheet(task.businessKey()));
    }

    PdaHead head(TaskView task, Optional<RecordSheet> sheet) {
        List<String> values = sheet.map(RecordSheet::facts).orElse(List.of()).stream()
                .map(RecordSheet.Fact::value)
                .filter(value -> !value.equals(words.of("page.none")))
                .toList();
        return new PdaHead(
                task.id(),
                task.key(),
                words.taskName(task),
                task.businessKey(),
                task.dueAt(),
                CurrentUser.name().equals(task.assignee()),
                values.stream().limit(ABOUT).collect(Collectors.joining(" · ")),
                Stream.concat(Stream.of(String.valueOf(task.businessKey())), values.stream())
                        .distinct()
                        .toList());
    }
}
