package org.qualoop.cockpit.domain;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qualoop.kpi.Alert;
import org.qualoop.kpi.AlertRule;
import org.qualoop.kpi.Alerts;
import org.qualoop.kpi.Dimension;
import org.qualoop.kpi.Kpi;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Roles;
import org.springframework.stereotype.Component;

/** The open alerts that concern whoever looks, as pages show them. */
@Component("rings")
public class Rings {

    private static final Set<String> ALL = Set.of(Roles.QUALITY, Roles.MANAGER, Roles.AUDITOR, Roles.ADMIN);
    private static final Map<Dimension, Set<String>> CONCERNED = new EnumMap<>(Map.ofEntries(
            Map.entry(Dimension.SUPPLIER, Set.of(Roles.BUYER)),
            Map.entry(Dimension.LOT, Set.of(Roles.BUYER)),
            Map.entry(Dimension.MATERIAL_LOT, Set.of(Roles.BUYER)),
            Map.entry(Dimension.MATERIAL_SUPPLIER, Set.of(Roles.BUYER)),
            Map.entry(Dimension.PACKAGING_SUPPLIER, Set.of(Roles.BUYER)),
            Map.entry(Dimension.PACKAGING_LOT, Set.of(Roles.BUYER, Roles.WAREHOUSE_LEAD)),
            Map.entry(Dimension.WAREHOUSE, Set.of(Roles.WAREHOUSE_LEAD)),
            Map.entry(Dimension.PACKER, Set.of(Roles.WAREHOUSE_LEAD)),
            Map.entry(Dimension.PICKER, Set.of(Roles.WAREHOUSE_LEAD)),
            Map.entry(Dimension.CARRIER, Set.of(Roles.WAREHOUSE_LEAD)),
            Map.entry(Dimension.CHANNEL, Set.of(Roles.CS_LEAD))));

    private final Alerts alerts;
    private final FigureText text;
    private final Words words;

    Rings(Alerts alerts, FigureText text, Words words) {
        this.alerts = alerts;
        this.text = text;
        this.words = words;
    }

    /**
     * One of them.
     *
     * @param where the value of the dimension in words
     * @param place the dimension with it
     * @param values what is now and what was usual, in words
     */
    public record Ring(
            String alertNo,
            String kpi,
            String dimension,
            String value,
            String where,
            String place,
            AlertRule rule,
            String values,
            Instant raisedAt) {

        public String url() {
            return "/records/alerts/" + alertNo;
        }
    }

    /** Newest first. */
    public List<Ring> open() {
        return alerts.open().stream().filter(Rings::mayRead).map(this::ring).toList();
    }

    /** Those of a figure, within what is looked at. */
    public static List<Ring> of(List<Ring> open, Kpi kpi, Look look) {
        return open.stream()
                .filter(ring -> ring.kpi().equals(kpi.key()))
                .filter(ring -> look.slice().dimension() == Dimension.ALL
                        || ring.dimension().equals(look.slice().dimension().key())
                                && ring.value().equals(look.slice().value())
                        || look.sku() != null && ring.value().endsWith('|' + look.sku()))
                .toList();
    }

    /** The alert of one value; null when it does not ring. */
    public Ring at(List<Ring> rings, Dimension dimension, String value) {
        return rings.stream()
                .filter(ring ->
                        ring.dimension().equals(dimension.key()) && ring.value().equals(value))
                .findFirst()
                .orElse(null);
    }

    /** Whether alerts may concern the current user at all. */
    public static boolean concern() {
        return CurrentUser.groups().stream()
                .anyMatch(group -> ALL.contains(group)
                        || Roles.INTEGRATOR.equals(group)
                        || CONCERNED.values().stream().anyMatch(groups -> groups.contains(group)));
    }

    /** Those who answer for quality read all of them, others what happens with their goods, people and feeds. */
    public static boolean mayRead(Alert alert) {
        List<String> groups = CurrentUser.groups();
        Set<String> concerned = alert.rule() == AlertRule.SILENCE
                ? Set.of(Roles.INTEGRATOR)
                : Dimension.of(alert.dimension())
                        .map(dimension -> CONCERNED.getOrDefault(dimension, Set.of()))
                        .orElse(Set.of());
        return groups.stream().anyMatch(group -> ALL.contains(group) || concerned.contains(group));
    }

    public Ring ring(Alert alert) {
        Optional<Dimension> dimension = Dimension.of(alert.dimension());
        String where = dimension
                .map(one -> text.name(one, alert.value()))
                .orElseGet(() -> words.orElse("intake." + alert.value(), alert.value()));
        return new Ring(
                alert.alertNo(),
                alert.kpi(),
                alert.dimension(),
                alert.value(),
                where,
                dimension.filter(one -> one == Dimension.ALL).isPresent()
                        ? where
                        : words.of("dimension." + alert.dimension()) + ' ' + where,
                alert.rule(),
                words.of("ring.values", value(alert, alert.now()), value(alert, alert.usual())),
                alert.raisedAt());
    }

    /** A value of the alert's figure with its unit. */
    public String value(Alert alert, Number value) {
        return Kpi.of(alert.kpi())
                .map(kpi -> text.value(kpi, value))
                .orElseGet(() -> words.of("ring.hours", text.number(value)));
    }
}
