package org.qualoop.rma.domain;

import java.util.Collection;
import java.util.List;
import org.qualoop.rma.MadeGood;
import org.qualoop.rma.MadeGood.Units;
import org.qualoop.rma.data.LineRow;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Finds what would be made good twice: the same number of units of a line was replaced already, or replaced and returned
 * units are more than were bought.
 */
@Component
class PriorRemedies {

    private final ObjectProvider<MadeGood> sources;

    PriorRemedies(ObjectProvider<MadeGood> sources) {
        this.sources = sources;
    }

    /** Numbers of the records that made units of these lines good; empty when none is in the way. */
    List<String> against(String orderNo, Collection<LineRow> lines) {
        List<Units> given = sources.stream()
                .flatMap(source -> source.ofOrder(orderNo).stream())
                .toList();
        return lines.stream()
                .flatMap(line -> against(line, ofLine(given, line)).stream())
                .map(Units::recordNo)
                .distinct()
                .toList();
    }

    private static List<Units> ofLine(List<Units> given, LineRow line) {
        return given.stream()
                .filter(units -> units.orderLineNo() == line.orderLineNo())
                .toList();
    }

    private static List<Units> against(LineRow line, List<Units> given) {
        boolean same = given.stream().anyMatch(units -> units.qty() == line.qty());
        int replaced = given.stream().mapToInt(Units::qty).sum();
        boolean tooMany = line.orderedQty() != null && replaced + line.qty() > line.orderedQty();
        return same || tooMany ? given : List.of();
    }
}
