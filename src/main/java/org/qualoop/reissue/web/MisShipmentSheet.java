package org.qualoop.reissue.web;

import java.util.List;
import java.util.stream.Stream;
import org.qualoop.platform.RecordBook.Cell;
import org.qualoop.platform.RecordBook.Fact;
import org.qualoop.platform.RecordBook.Grid;
import org.qualoop.platform.RecordBook.Quote;
import org.qualoop.platform.RecordBook.Sheet;
import org.qualoop.platform.RecordBook.Tone;
import org.qualoop.reissue.MisShipmentView;
import org.qualoop.reissue.ShipmentFacts;
import org.qualoop.reissue.domain.FactReader;
import org.springframework.stereotype.Component;

/** One report with the facts of its order, other parcels first. */
@Component
class MisShipmentSheet {

    private final FactReader facts;

    MisShipmentSheet(FactReader facts) {
        this.facts = facts;
    }

    Sheet of(MisShipmentView one) {
        List<Quote> quotes = one.text() == null ? List.of() : List.of(new Quote("words", one.text()));
        List<Grid> grids =
                facts.find(one.orderNo()).map(MisShipmentSheet::grids).orElse(List.of());
        return new Sheet(one.misNo(), status(one), one.owner(), one.dueAt(), about(one), quotes, grids);
    }

    static Cell status(MisShipmentView one) {
        boolean open = "OPEN".equals(one.status()) || "WAITING".equals(one.status());
        return Cell.code("mis.status", one.status(), open ? Tone.WARM : Tone.PLAIN);
    }

    private static List<Fact> about(MisShipmentView one) {
        return Stream.of(
                        new Fact("order", Cell.order(one.orderNo())),
                        new Fact("source", Cell.code("mis.source", one.source(), Tone.PLAIN)),
                        new Fact("case", Cell.record(one.caseNo())),
                        new Fact("claimed", Cell.code("reissue.reason", one.claimed(), Tone.PLAIN)),
                        new Fact("verdict", Cell.code("mis.verdict", one.verdict(), Tone.PLAIN)),
                        new Fact("decision", Cell.code("mis.decision", one.decision(), Tone.PLAIN)),
                        new Fact("kind", Cell.code("reissue.reason", one.kind(), Tone.PLAIN)),
                        new Fact("decidedBy", Cell.user(one.decidedBy())),
                        new Fact("reissue", Cell.record(one.reissueNo())),
                        new Fact("ncr", Cell.record(one.ncrNo())))
                .filter(fact -> fact.value().value() != null)
                .toList();
    }

    private static List<Grid> grids(ShipmentFacts facts) {
        return List.of(
                new Grid(
                        "reasons",
                        List.of("verdict", "words"),
                        facts.verdict().reasons().stream()
                                .map(one -> List.of(
                                        Cell.code("mis.verdict", one.verdict(), Tone.PLAIN),
                                        Cell.text(one.zh() + " " + one.en())))
                                .toList()),
                new Grid(
                        "otherParcels",
                        List.of("parcel", "where", "waybill", "goods"),
                        facts.otherParcels().stream()
                                .map(one -> List.of(
                                        Cell.text(one.no()),
                                        Cell.code("console.parcel", one.state(), Tone.PLAIN),
                                        Cell.text(one.trackingNo()),
                                        Cell.text(one.goods())))
                                .toList()),
                new Grid(
                        "linesOfOrder",
                        List.of("line", "sku", "ordered", "shipped", "packing", "missing"),
                        facts.lines().stream().map(MisShipmentSheet::line).toList()),
                new Grid(
                        "parcels",
                        List.of("parcel", "where", "waybill", "packer", "picker", "weight", "video"),
                        facts.parcels().stream().map(MisShipmentSheet::parcel).toList()));
    }

    private static List<Cell> line(ShipmentFacts.Line line) {
        return List.of(
                Cell.number(line.orderLineNo()),
                Cell.sku(line.sku()),
                Cell.number(line.ordered()),
                Cell.number(line.shipped()),
                Cell.number(line.packing()),
                Cell.number(line.missing()));
    }

    private static List<Cell> parcel(ShipmentFacts.Parcel parcel) {
        return List.of(
                Cell.text(parcel.shipmentNo()),
                Cell.code("console.parcel", parcel.state(), Tone.PLAIN),
                Cell.text(String.join(" ", parcel.trackingNos())),
                Cell.text(parcel.packer()),
                Cell.text(parcel.picker()),
                Cell.number(parcel.weightDeltaGrams()),
                Cell.film(parcel.videoUrl()));
    }
}
