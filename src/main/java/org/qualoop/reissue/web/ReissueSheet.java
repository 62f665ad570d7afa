package org.qualoop.reissue.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qualoop.platform.RecordBook.Cell;
import org.qualoop.platform.RecordBook.Fact;
import org.qualoop.platform.RecordBook.Grid;
import org.qualoop.platform.RecordBook.Sheet;
import org.qualoop.platform.RecordBook.Tone;
import org.qualoop.reissue.ReissueView;

/** One reissue as its page shows it. */
final class ReissueSheet {

    private static final Set<String> OVER = Set.of("REFUSED", "CANCELLED");

    private ReissueSheet() {}

    static Sheet of(ReissueView one) {
        return new Sheet(
                one.reissueNo(), status(one), one.owner(), one.dueAt(), facts(one), List.of(), List.of(lines(one)));
    }

    static Cell status(ReissueView one) {
        return "CLOSED".equals(one.status())
                ? Cell.code("reissue.outcome", one.outcome(), OVER.contains(one.outcome()) ? Tone.PLAIN : Tone.GOOD)
                : Cell.code("reissue.status", one.status(), Tone.WARM);
    }

    private static List<Fact> facts(ReissueView one) {
        return Stream.of(
                        new Fact("order", Cell.order(one.orderNo())),
                        new Fact("reason", Cell.code("reissue.reason", one.reason(), Tone.PLAIN)),
                        new Fact("resolution", Cell.code("reissue.resolution", one.resolution(), Tone.PLAIN)),
                        new Fact("worth", Cell.money(one.worth())),
                        new Fact("requestedBy", Cell.user(one.requestedBy())),
                        new Fact("approvedBy", Cell.user(one.approvedBy())),
                        new Fact("refuseReason", Cell.text(one.refuseReason())),
                        new Fact("trackingNo", Cell.text(one.trackingNo())),
                        new Fact("refund", Cell.money(one.refund())),
                        new Fact("collection", Cell.code("reissue.collection", one.collection(), Tone.PLAIN)),
                        new Fact("wrongSku", Cell.sku(one.wrongSku())),
                        new Fact("report", Cell.record(one.misNo())),
                        new Fact("replaces", Cell.record(one.replaces())),
                        new Fact("ncr", Cell.record(one.ncrNo())))
                .filter(fact -> fact.value().value() != null)
                .toList();
    }

    private static Grid lines(ReissueView one) {
        return new Grid(
                "lines",
                List.of("line", "sku", "qty", "state", "lots"),
                one.lines().stream()
                        .map(line -> List.of(
                                Cell.number(line.orderLineNo()),
                                Cell.sku(line.sku()),
                                Cell.number(line.qty()),
                                Cell.code("reissue.line", line.state(), Tone.PLAIN),
                                Cell.text(line.units().stream()
                                        .map(ReissueView.Unit::lotNo)
                                        .collect(Collectors.joining(", ")))))
                        .toList());
    }
}
