package org.qualoop.inspection.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qualoop.inspection.InspectionMode;
import org.qualoop.inspection.data.SwitchMapper.SwitchRow;
import org.qualoop.platform.Engine;
import org.qualoop.supplier.SupplierStanding;
import org.qualoop.trace.Receiving.ReceivedLine;

/** What the rule {@code inspection-required} says of receipt lines. One per batch: equal questions are asked once. */
class Requirement {

    private static final String RULE = "inspection-required";

    private final Engine engine;
    private final SupplierStanding standings;
    private final SwitchBook switches;
    private final Instant now;
    private final Map<Map<String, Object>, Need> answers = new HashMap<>();
    private final Map<String, String> standing = new HashMap<>();
    private final Map<List<String>, SwitchRow> series = new HashMap<>();

    Requirement(Engine engine, SupplierStanding standings, SwitchBook switches, Instant now) {
        this.engine = engine;
        this.standings = standings;
        this.switches = switches;
        this.now = now;
    }

    /** @param mode null: no inspection at all */
    record Need(InspectionMode mode, String reason) {}

    /** @param known whether the receipt was inspected before, so that its age says nothing any more */
    Need of(ReceivedLine line, boolean known) {
        SwitchRow its = series.computeIfAbsent(
                Arrays.asList(line.supplierCode(), line.sku()), pair -> switches.of(line.supplierCode(), line.sku()));
        long age =
                known ? 0 : Math.max(0, Duration.between(line.receivedAt(), now).toDays());
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("ageDays", (int) Math.min(age, 10_000));
        inputs.put("standing", standing.computeIfAbsent(String.valueOf(line.supplierCode()), code -> standings
                .of(line.supplierCode())
                .status()
                .name()));
        inputs.put("stopped", its.stopped());
        inputs.put("category", line.category());
        inputs.put("acceptedInARow", its.acceptedInARow());
        inputs.put("unseenInARow", its.unseenInARow());
        return answers.computeIfAbsent(inputs, this::ask);
    }

    private Need ask(Map<String, Object> inputs) {
        Map<String, Object> rule = engine.decide(RULE, inputs).get(0);
        String mode = String.valueOf(rule.get("mode"));
        return new Need("NONE".equals(mode) ? null : InspectionMode.valueOf(mode), String.valueOf(rule.get("reason")));
    }
}
