package org.qualoop.recall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qualoop.platform.EffectContent;
import org.qualoop.testing.QualoopTest;
import org.qualoop.trace.LotId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A recall of 100,000 customers: run by hand with {@code mvn test -Dtest=RecallBench}. Says how long tracing, finding
 * contacts and a round take, and how many process instances there are.
 */
@QualoopTest
class RecallBench {

    private static final Logger LOG = LoggerFactory.getLogger(RecallBench.class);
    private static final int CUSTOMERS = 100_000;

    @Autowired
    private RecallWorld world;

    @Autowired
    private JdbcTemplate rows;

    @Autowired
    private List<EffectContent> contents;

    @Test
    void aHundredThousandCustomers() {
        LotId lot = world.lot("W1");
        fill(lot);
        Instant begun = Instant.now();
        String no = world.recalls.start(new RecallRequest(List.of(lot), "漏液", "HIGH", "CARE", false, null), "quality");
        say("traced and frozen", begun);
        Instant prepared = Instant.now();
        world.run(no);
        say("holds asked, contacts found", prepared);
        assertThat(world.view(no).scope().customers()).isEqualTo(CUSTOMERS);
        world.assess(no);
        Instant approved = Instant.now();
        world.approve(no, "REFUND");
        say("round begun", approved);
        EffectContent messages = contents.stream()
                .filter(content -> content.topic().equals("shop-message-customers"))
                .findFirst()
                .orElseThrow();
        Instant round = Instant.now();
        int batches = 0;
        while (world.waiting(no).contains("shop-message-customers")) {
            batches++;
            messages.of(java.util.Map.of("recordNo", no, "batchNo", batches));
            world.answer(no, "shop-message-customers", "taken", "200", "unreached", "");
        }
        say(batches + " batches", round);
        assertThat(world.view(no).contacts().sent()).isEqualTo(CUSTOMERS);
        LOG.info("process instances: {}", world.instances(no).size());
        Instant view = Instant.now();
        world.view(no);
        say("view", view);
    }

    private void fill(LotId lot) {
        LocalDateTime at = LocalDateTime.parse("2026-01-10T08:00:00");
        List<Object[]> orders = new ArrayList<>();
        List<Object[]> parcels = new ArrayList<>();
        List<Object[]> lines = new ArrayList<>();
        for (int i = 0; i < CUSTOMERS; i++) {
            orders.add(new Object[] {"BO" + i, at, "BC" + i});
            parcels.add(new Object[] {"BS" + i, "BO" + i, at});
            lines.add(new Object[] {"BS" + i, "BO" + i, lot.sku(), lot.lotNo(), at});
        }
        rows.batchUpdate(
                "insert into trace_order (order_no, channel, placed_at, customer_id, customer_contact_via) values (?, 'tmall', ?, ?, 'shop')",
                orders);
        rows.batchUpdate(
                "insert into trace_shipment (shipment_no, order_no, warehouse, shipped_at, status, carrier, tracking_no, packer,"
                        + " packaging_scanned) values (?, ?, 'W1', ?, 'SHIPPED', 'SF', 'T', 'p', true)",
                parcels);
        rows.batchUpdate(
                "insert into trace_shipment_line (shipment_no, seq, order_no, order_line_no, sku, lot_no, qty, shipped_at)"
                        + " values (?, 0, ?, 1, ?, ?, 1, ?)",
                lines);
    }

    private static void say(String what, Instant since) {
        LOG.info("{}: {} ms", what, Duration.between(since, Instant.now()).toMillis());
    }
}
