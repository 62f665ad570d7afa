package org.qualoop.cockpit.domain;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.qualoop.cockpit.domain.ConsoleOrder.Clue;
import org.qualoop.complaint.CaseView;
import org.qualoop.inspection.LotHold;
import org.qualoop.reissue.ShipmentFacts;
import org.qualoop.reissue.ShipmentFacts.Parcel;
import org.springframework.stereotype.Component;

/** Turns the evidence that a rule names into what there is to see of it. */
@Component
class ConsoleClues {

    private static final int MOST = 4;

    private final Words words;
    private final Labels labels;
    private final Records records;

    ConsoleClues(Words words, Labels labels, Records records) {
        this.words = words;
        this.labels = labels;
        this.records = records;
    }

    /** @param evidence words of the table, apart by blanks */
    List<Clue> of(String evidence, ShipmentFacts facts, ConsoleRecords done, List<LotHold> holds) {
        return evidence == null
                ? List.of()
                : Arrays.stream(evidence.split(" "))
                        .flatMap(code -> clues(code, facts, done, holds).limit(MOST))
                        .toList();
    }

    private Stream<Clue> clues(String code, ShipmentFacts facts, ConsoleRecords done, List<LotHold> holds) {
        return switch (code) {
            case "SCANS" -> scans(facts);
            case "WEIGHT" -> weights(facts);
            case "VIDEO" -> videos(facts);
            case "TRACKING" -> tracking(facts);
            case "PACKING" ->
                facts.otherParcels().stream()
                        .map(other -> clue(code, other.no() + " · " + other.goods(), "#outbounds"));
            case "LINES" ->
                facts.lines().stream()
                        .filter(line -> line.shipped() < line.ordered())
                        .map(line -> clue(
                                code,
                                words.of("console.clue.line", line.sku(), line.ordered(), line.shipped()),
                                "#lines"));
            case "RECORDS" -> done.numbers().stream().map(no -> clue(code, no, url(no, "#past")));
            case "LOTS" ->
                holds.stream()
                        .map(hold -> clue(
                                code,
                                hold.sku() + " · " + hold.lotNo() + " · " + hold.recordNo(),
                                url(hold.recordNo(), "#lines")));
            case "CASES" ->
                done.cases().stream().filter(one -> one.defectCode() != null).map(this::said);
            default -> Stream.of(clue(code, code, "#lines"));
        };
    }

    private Stream<Clue> scans(ShipmentFacts facts) {
        List<Clue> off = facts.parcels().stream()
                .filter(parcel -> parcel.check() != null)
                .flatMap(parcel -> parcel.check().stream()
                        .filter(check -> check.expected() != check.scanned())
                        .map(check -> clue(
                                "SCANS",
                                words.of("console.clue.scan", check.sku(), check.expected(), check.scanned()),
                                anchor(parcel))))
                .toList();
        return off.isEmpty()
                ? facts.parcels().stream()
                        .filter(parcel -> parcel.check() != null)
                        .map(parcel -> clue(
                                "SCANS",
                                words.of(
                                        "console.clue.allScanned",
                                        parcel.shipmentNo(),
                                        parcel.scans().size()),
                                anchor(parcel)))
                : off.stream();
    }

    private Stream<Clue> weights(ShipmentFacts facts) {
        return facts.parcels().stream()
                .filter(parcel -> !"UNKNOWN".equals(parcel.weighing().state()))
                .map(parcel -> clue(
                        "WEIGHT",
                        words.of(
                                "console.clue.weight",
                                grams(parcel.weightGrams()),
                                grams(parcel.weighing().lowestGrams()),
                                grams(parcel.weighing().highestGrams())),
                        anchor(parcel)));
    }

    private Stream<Clue> videos(ShipmentFacts facts) {
        List<Parcel> filmed = facts.parcels().stream()
                .filter(parcel -> parcel.videoUrl() != null)
                .toList();
        return filmed.isEmpty()
                ? Stream.of(clue("VIDEO", words.of("console.video.none"), "#parcels"))
                : filmed.stream().map(parcel -> clue("VIDEO", parcel.shipmentNo(), anchor(parcel)));
    }

    private Stream<Clue> tracking(ShipmentFacts facts) {
        return facts.parcels().stream()
                .filter(parcel -> !parcel.tracking().isEmpty())
                .map(parcel -> clue(
                        "TRACKING",
                        String.join(", ", parcel.trackingNos()) + " · "
                                + labels.code(
                                        "tracking",
                                        parcel.tracking()
                                                .get(parcel.tracking().size() - 1)
                                                .code()),
                        "#tracking"));
    }

    private Clue said(CaseView one) {
        return clue("CASES", one.caseNo() + " · " + labels.defect(one.defectCode()), url(one.caseNo(), "#past"));
    }

    private String url(String recordNo, String otherwise) {
        return records.mayRead(recordNo) ? records.url(recordNo) : otherwise;
    }

    private Clue clue(String code, String text, String url) {
        return new Clue(words.of("console.evidence." + code), text, url);
    }

    private static String anchor(Parcel parcel) {
        return "#parcel-" + parcel.shipmentNo();
    }

    private static String grams(BigDecimal grams) {
        return grams == null ? "?" : grams.stripTrailingZeros().toPlainString();
    }
}
