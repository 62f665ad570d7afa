package org.qualoop.kpi.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.qualoop.kpi.Alert;
import org.qualoop.kpi.Alerts;
import org.qualoop.kpi.Kpi;
import org.qualoop.platform.Family;
import org.qualoop.platform.RecordBook;
import org.qualoop.platform.Roles;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The pages of alerts: the open ones, and each with the rule and the points that it rests on. */
@Component
@Order(5)
class AlertBook implements RecordBook {

    private static final List<String> COLUMNS =
            List.of("kpi", "dimension", "value", "rule", "usual", "now", "since", "ncr");
    private static final List<String> POINTS = List.of("from", "to", "numerator", "denominator");

    private static final List<String> FIGURES = Stream.concat(
                    Stream.of(Kpi.values()).filter(Kpi::isShare).map(Kpi::key), Stream.of("feed"))
            .toList();

    private final Alerts alerts;

    AlertBook(Alerts alerts) {
        this.alerts = alerts;
    }

    @Override
    public String name() {
        return "alerts";
    }

    @Override
    public Family family() {
        return null;
    }

    @Override
    public String icon() {
        return "alert";
    }

    @Override
    public Set<String> readers() {
        return Set.of(Roles.QUALITY);
    }

    @Override
    public boolean owns(String recordNo) {
        return recordNo.startsWith("ALT-");
    }

    @Override
    public List<Filter> filters() {
        return List.of(new Filter("kpi", "kpi", FIGURES));
    }

    @Override
    public Listing list(Map<String, String> filter, String after, int limit) {
        return new Listing(
                COLUMNS,
                alerts.open().stream()
                        .filter(alert -> alert.kpi().equals(filter.getOrDefault("kpi", alert.kpi())))
                        .map(AlertBook::row)
                        .toList(),
                null);
    }

    @Override
    public Optional<Sheet> sheet(String recordNo) {
        return alerts.find(recordNo).map(AlertBook::sheet);
    }

    @Override
    public OptionalLong open() {
        return OptionalLong.of(alerts.open().size());
    }

    @Override
    public List<Action> actions(String recordNo) {
        boolean open =
                recordNo != null && alerts.find(recordNo).map(Alert::isOpen).orElse(false);
        return open
                ? List.of(new Action(
                        "close",
                        "POST",
                        "/api/v1/alerts/" + recordNo + "/close",
                        List.of(Input.of("reason", Input.Type.LONG_TEXT, true)),
                        Set.of(Roles.QUALITY)))
                : List.of();
    }

    private static Row row(Alert alert) {
        return new Row(
                alert.alertNo(),
                List.of(
                        Cell.code("kpi", alert.kpi(), Tone.PLAIN),
                        Cell.code("dimension", alert.dimension(), Tone.PLAIN),
                        Cell.text(alert.value().replace("|", " · ")),
                        Cell.code("alert.rule", alert.rule(), Tone.BAD),
                        rounded(alert.usual()),
                        rounded(alert.now()),
                        Cell.text(alert.since()),
                        Cell.record(alert.ncrNo())));
    }

    private static Sheet sheet(Alert alert) {
        return new Sheet(
                alert.alertNo(),
                Cell.code("alert.status", alert.isOpen() ? "OPEN" : "CLOSED", alert.isOpen() ? Tone.BAD : Tone.GOOD),
                null,
                null,
                List.of(
                        new Fact("kpi", Cell.code("kpi", alert.kpi(), Tone.PLAIN)),
                        new Fact("dimension", Cell.code("dimension", alert.dimension(), Tone.PLAIN)),
                        new Fact("value", Cell.text(alert.value().replace("|", " · "))),
                        new Fact("rule", Cell.code("alert.rule", alert.rule(), Tone.BAD)),
                        new Fact("usual", rounded(alert.usual())),
                        new Fact("now", rounded(alert.now())),
                        new Fact("since", Cell.text(alert.since())),
                        new Fact("raisedAt", Cell.at(alert.raisedAt())),
                        new Fact("cause", Cell.record(alert.cause())),
                        new Fact("ncr", Cell.record(alert.ncrNo())),
                        new Fact("closedAt", Cell.at(alert.closedAt())),
                        new Fact("closedBy", Cell.user(alert.closedBy()))),
                alert.closeReason() == null ? List.of() : List.of(new Quote("closeReason", alert.closeReason())),
                List.of(new Grid(
                        "points",
                        POINTS,
                        alert.points().stream().map(AlertBook::point).toList())));
    }

    private static List<Cell> point(Alert.Point point) {
        return List.of(
                Cell.text(point.from()),
                Cell.text(point.to()),
                rounded(point.numerator()),
                rounded(point.denominator()));
    }

    private static Cell rounded(double value) {
        return Cell.number(new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros());
    }
}
