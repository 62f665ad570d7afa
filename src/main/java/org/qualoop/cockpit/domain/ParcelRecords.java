package org.qualoop.cockpit.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qualoop.platform.Family;
import org.qualoop.platform.OfFamily;
import org.qualoop.rma.ParcelView;
import org.qualoop.rma.RmaApi;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Parcels that came back; they have no page of their own but stand in the list of those that nobody can place. */
@OfFamily(Family.RETURNS)
@Component
@Order(4)
class ParcelRecords implements RecordKind {

    private final RmaApi returns;
    private final Labels labels;
    private final Words words;

    ParcelRecords(RmaApi returns, Labels labels, Words words) {
        this.returns = returns;
        this.labels = labels;
        this.words = words;
    }

    @Override
    public boolean owns(String recordNo) {
        return recordNo.startsWith("PCL-");
    }

    @Override
    public String url(String recordNo) {
        return "/returns#" + recordNo;
    }

    @Override
    public Optional<RecordSheet> sheet(String recordNo) {
        return returns.parcel(recordNo).map(this::sheet);
    }

    @Override
    public List<String> ofOrder(String orderNo) {
        return List.of();
    }

    @Override
    public List<Home.Figure> figures() {
        return List.of();
    }

    private RecordSheet sheet(ParcelView parcel) {
        List<RecordSheet.Fact> facts = new ArrayList<>();
        facts.add(fact("warehouse", parcel.warehouse()));
        facts.add(fact("tracking", labels.orNone(parcel.trackingNo())));
        facts.add(fact("shelf", labels.orNone(parcel.shelf())));
        facts.add(fact("sender", labels.orNone(parcel.senderHint())));
        facts.add(fact("age", words.of("when.hoursOnly", parcel.ageHours())));
        facts.add(fact(
                "goods",
                parcel.lines().stream()
                        .map(line -> labels.orNone(line.sku()) + " × " + line.qty())
                        .collect(Collectors.joining("; "))));
        return new RecordSheet(parcel.parcelNo(), url(parcel.parcelNo()), facts, List.of());
    }

    private RecordSheet.Fact fact(String label, String value) {
        return new RecordSheet.Fact(words.of("fact." + label), value, null);
    }
}
