package org.qualoop.rma.domain;

import static org.qualoop.trace.Fields.instant;
import static org.qualoop.trace.Fields.key;
import static org.qualoop.trace.Fields.list;
import static org.qualoop.trace.Fields.quantity;
import static org.qualoop.trace.Fields.text;

import java.util.List;
import java.util.Map;
import org.qualoop.platform.Engine;
import org.qualoop.platform.Families;
import org.qualoop.platform.Family;
import org.qualoop.platform.Numbers;
import org.qualoop.rma.data.ArrivalMapper;
import org.qualoop.rma.data.ArrivalRow;
import org.qualoop.trace.Fact;
import org.qualoop.trace.IntakeKind;
import org.qualoop.trace.Item;
import org.qualoop.trace.Schema;
import org.springframework.stereotype.Component;

/** What really came back, often without an order number. Each parcel gets a process that finds its return. */
@Component
class ReturnArrivalKind implements IntakeKind {

    private static final String PROCESS = "unclaimed-parcel";

    private static final Schema SCHEMA = Schema.of(
                    key("arrivalNo"),
                    key("warehouse"),
                    instant("at"),
                    key("trackingNo").optional(),
                    text("senderHint", 2_000).optional(),
                    list(
                            "lines",
                            0,
                            key("sku").optional(),
                            key("lotNo").optional(),
                            key("serialNo").optional(),
                            quantity("qty")))
            .keyedBy("arrivalNo");

    private final ArrivalMapper arrivals;
    private final ReturnedParcels parcels;
    private final Returns records;
    private final Numbers numbers;
    private final Engine engine;
    private final Families families;

    ReturnArrivalKind(
            ArrivalMapper arrivals,
            ReturnedParcels parcels,
            Returns records,
            Numbers numbers,
            Engine engine,
            Families families) {
        this.arrivals = arrivals;
        this.parcels = parcels;
        this.records = records;
        this.numbers = numbers;
        this.engine = engine;
        this.families = families;
    }

    @Override
    public String name() {
        return "return-arrivals";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public Family family() {
        return Family.RETURNS;
    }

    @Override
    public void apply(List<Fact> facts) {
        facts.forEach(fact ->
                arrivals.find(fact.key()).ifPresentOrElse(known -> correct(known, fact.item()), () -> register(fact)));
    }

    private void register(Fact fact) {
        String parcelNo = numbers.next(ReturnedParcels.SERIES);
        arrivals.insert(row(parcelNo, fact.item()));
        addLines(fact.item());
        records.note(parcelNo, "rma.parcelArrived", fact.receivedBy(), Map.of("arrivalNo", fact.key()));
        if (families.on(family())) {
            arrivals.setProcess(fact.key(), engine.start(PROCESS, parcelNo, Map.of()));
        }
    }

    private void correct(ArrivalRow known, Item item) {
        arrivals.correct(row(known.parcelNo(), item));
        arrivals.clearLines(known.arrivalNo());
        addLines(item);
        records.note(known.parcelNo(), "rma.parcelCorrected", Map.of());
        parcels.matchAgain(known.parcelNo());
    }

    private void addLines(Item item) {
        List<Item> lines = item.list("lines");
        for (int i = 0; i < lines.size(); i++) {
            Item line = lines.get(i);
            arrivals.addLine(new ArrivalRow.Line(
                    item.text("arrivalNo"),
                    i,
                    line.text("sku"),
                    line.text("lotNo"),
                    line.text("serialNo"),
                    line.integer("qty")));
        }
    }

    private static ArrivalRow row(String parcelNo, Item item) {
        return new ArrivalRow(
                item.text("arrivalNo"),
                parcelNo,
                item.text("warehouse"),
                item.instant("at"),
                item.text("trackingNo"),
                item.text("senderHint"),
                ArrivalRow.Status.ARRIVED,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
