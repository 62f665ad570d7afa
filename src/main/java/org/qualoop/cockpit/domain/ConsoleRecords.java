package org.qualoop.cockpit.domain;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qualoop.complaint.CaseView;
import org.qualoop.reissue.ReissueView;
import org.qualoop.rma.ReturnView;

/** What was done about an order so far: its cases, returns and reissues. */
record ConsoleRecords(List<CaseView> cases, List<ReturnView> returns, List<ReissueView> reissues) {

    private static final Set<String> LET_GO = Set.of("CANCELLED", "REFUSED");
    private static final Set<String> MADE_GOOD = Set.of("REFUNDED", "REFUNDED_BY_PLATFORM", "RESHIPPED");

    /** Reissues that have their units. */
    List<ReissueView> issued() {
        return reissues.stream()
                .filter(one -> one.outcome() == null || !LET_GO.contains(one.outcome()))
                .toList();
    }

    /** Returns under way, and those that made the units good. */
    List<ReturnView> returned() {
        return returns.stream()
                .filter(one -> one.outcome() == null || MADE_GOOD.contains(one.outcome()))
                .toList();
    }

    /** RETURN, REISSUE or NONE. */
    String running() {
        if (returns.stream().anyMatch(one -> one.closedAt() == null)) {
            return "RETURN";
        }
        return reissues.stream().anyMatch(one -> one.closedAt() == null) ? "REISSUE" : "NONE";
    }

    /** The record that has units of the line; null when none has. */
    String takenBy(int lineNo) {
        return Stream.concat(
                        issued().stream()
                                .filter(one -> one.lines().stream().anyMatch(line -> line.orderLineNo() == lineNo))
                                .map(ReissueView::reissueNo),
                        returned().stream()
                                .filter(one -> returnedUnits(one, lineNo) > 0)
                                .map(ReturnView::rmaNo))
                .findFirst()
                .orElse(null);
    }

    /** A reissue leaves none of its line: the same units again would be refused. */
    int free(int lineNo, int ordered) {
        boolean reissued =
                issued().stream().anyMatch(one -> one.lines().stream().anyMatch(line -> line.orderLineNo() == lineNo));
        int back =
                returned().stream().mapToInt(one -> returnedUnits(one, lineNo)).sum();
        return reissued ? 0 : Math.max(0, ordered - back);
    }

    /** The open case that names a defect, the newest; else the return's; null when nobody said one. */
    String said() {
        return Stream.concat(
                        cases.stream().filter(one -> one.closedAt() == null).map(CaseView::defectCode),
                        cases.stream().map(CaseView::defectCode))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    List<String> numbers() {
        return Stream.concat(
                        returns.stream().map(ReturnView::rmaNo),
                        reissues.stream().map(ReissueView::reissueNo))
                .toList();
    }

    /** Another text as soon as something was opened, or came to an end, for this order. */
    String seen() {
        String state = Stream.concat(
                        returns.stream().map(one -> one.rmaNo() + one.outcome()),
                        reissues.stream().map(one -> one.reissueNo() + one.outcome()))
                .sorted()
                .collect(Collectors.joining(","));
        return UUID.nameUUIDFromBytes(state.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static int returnedUnits(ReturnView one, int lineNo) {
        return one.lines().stream()
                .filter(line -> line.orderLineNo() == lineNo)
                .mapToInt(ReturnView.Line::qty)
                .sum();
    }
}
