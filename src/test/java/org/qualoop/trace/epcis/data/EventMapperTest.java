package org.qualoop.trace.epcis.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.session.SqlSession;
import org.qualoop.testing.BothDatabases;
import org.qualoop.testing.Database;
import org.qualoop.trace.LotId;
import org.qualoop.trace.epcis.data.EventMapper.EventRow;
import org.qualoop.trace.epcis.data.EventPageMapper.FactEventRow;
import org.qualoop.trace.epcis.data.EventPageMapper.Reading;

class EventMapperTest {

    private static final Instant DAY = Instant.parse("2026-01-02T00:00:00Z");

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @BothDatabases
    void anEventStandsUntilItIsDeclaredWrong(Database database) {
        event(database, "a" + run, "hash" + run, null);
        try (SqlSession session = database.session()) {
            EventMapper events = session.getMapper(EventMapper.class);
            assertThat(events.known(List.of("a" + run, "none"))).containsExactly("a" + run);
            assertThat(events.withIds(List.of("urn:" + run))).hasSize(1);
            assertThat(events.ofFact("shipments", "P" + run)).hasSize(1);
            assertThat(events.naming(List.of("quantityList"), List.of("urn:thing:" + run)))
                    .extracting(EventRow::eventKey)
                    .containsExactly("a" + run);
            assertThat(events.namingLike("urn:thing:" + run)).hasSize(1);
        }
        event(database, "b" + run, "hash" + run, "2026-01-05 00:00:00");
        try (SqlSession session = database.session()) {
            EventMapper events = session.getMapper(EventMapper.class);
            assertThat(events.ofFact("shipments", "P" + run)).isEmpty();
            assertThat(events.naming(List.of("quantityList"), List.of("urn:thing:" + run)))
                    .isEmpty();
        }
    }

    @BothDatabases
    void theFactsOfAnEventAreItsOwnAndTheNumberedOnesBehindIt(Database database) {
        for (String key : List.of("K" + run, "K" + run + "#2", "K" + run + "-1")) {
            fact(database, "receipts", key, 1, "{\"a\":1}");
        }
        fact(database, "receipts", "K" + run, 2, "{\"a\":2}");
        try (SqlSession session = database.session()) {
            EventMapper events = session.getMapper(EventMapper.class);
            assertThat(events.facts("receipts", List.of("K" + run), "K" + run))
                    .extracting(EventMapper.FactRow::factKey, EventMapper.FactRow::item)
                    .containsExactlyInAnyOrder(tuple("K" + run, "{\"a\":2}"), tuple("K" + run + "#2", "{\"a\":1}"));
            assertThat(events.orderLine("none", "none")).isNull();
        }
    }

    @BothDatabases
    void revisionsAreReadInTheOrderOfEitherTimeAndGoOnBehindAPlace(Database database) {
        receipt(database, "R1" + run, "2026-01-02 00:00:00");
        receipt(database, "R2" + run, "2026-01-01 00:00:00");
        try (SqlSession session = database.session()) {
            EventPageMapper pages = session.getMapper(EventPageMapper.class);
            assertThat(pages.receipts(reading(true, true, null, null)))
                    .extracting(FactEventRow::factKey)
                    .containsExactly("R2" + run, "R1" + run);
            assertThat(pages.receipts(reading(true, false, DAY, "R1" + run)))
                    .extracting(FactEventRow::factKey)
                    .containsExactly("R1" + run, "R2" + run);
            assertThat(pages.receipts(reading(false, true, Instant.parse("2026-01-09T00:00:00Z"), "R2" + run)))
                    .extracting(FactEventRow::factKey)
                    .containsExactly("R2" + run);
            for (boolean byEventTime : new boolean[] {true, false}) {
                assertThat(pages.shipments(reading(byEventTime, true, null, null)))
                        .isEmpty();
                assertThat(pages.productions(reading(byEventTime, true, null, null)))
                        .isEmpty();
                assertThat(pages.movements(reading(byEventTime, true, null, null)))
                        .isEmpty();
                assertThat(pages.captured(reading(byEventTime, true, DAY, "x"))).isEmpty();
            }
        }
    }

    private Reading reading(boolean byEventTime, boolean ascending, Instant after, String key) {
        return new Reading(
                byEventTime,
                ascending,
                Instant.EPOCH,
                Instant.parse("2199-01-01T00:00:00Z"),
                Instant.EPOCH,
                Instant.parse("2199-01-01T00:00:00Z"),
                List.of("ObjectEvent"),
                List.of("R1" + run, "R2" + run),
                List.of("urn:none"),
                List.of(new LotId("S", "L" + run)),
                List.of("PO" + run),
                after,
                after == null ? "ALL" : "KEY",
                key,
                1,
                10);
    }

    private void receipt(Database database, String receiptNo, String at) {
        fact(database, "receipts", receiptNo, 1, "{}");
        database.rows().update("insert into trace_receipt values (?, ?, ?, 'W', 'op')", receiptNo, "PO" + run, at);
        database.rows()
                .update(
                        "insert into trace_receipt_line values (?, 1, 'S', ?, 1, null, null, null)",
                        receiptNo,
                        "L" + run);
    }

    private void fact(Database database, String kind, String key, int revision, String item) {
        database.rows()
                .update(
                        "insert into trace_fact (kind, fact_key, revision, content_hash, item, received_at, received_by)"
                                + " values (?, ?, ?, x'00', ?, '2026-01-09 00:00:00', 'integrator')",
                        kind,
                        key,
                        revision,
                        item);
    }

    private void event(Database database, String key, String hash, String declaredAt) {
        database.rows()
                .update(
                        "insert into epcis_event values (?, ?, ?, 'ObjectEvent', 'OBSERVE', 'shipping', '2026-01-02 00:00:00',"
                                + " '2026-01-03 00:00:00', ?, 'c', 'shipments', ?, '{}')",
                        key,
                        "urn:" + run,
                        hash,
                        declaredAt,
                        "P" + run);
        database.rows().update("insert into epcis_thing values (?, 'quantityList', ?)", "urn:thing:" + run, key);
    }
}
