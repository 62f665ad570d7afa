package org.qualoop.kpi.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.session.SqlSession;
import org.qualoop.kpi.data.AlertMapper.AlertRow;
import org.qualoop.kpi.data.AlertMapper.FeedRow;
import org.qualoop.kpi.data.AlertMapper.WatchRow;
import org.qualoop.testing.BothDatabases;
import org.qualoop.testing.Database;
import org.springframework.dao.DuplicateKeyException;

/** Alerts as the databases keep them. */
class AlertMapperTest {

    private static final Instant AT = Instant.parse("2026-11-22T08:00:00.123456Z");

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @BothDatabases
    void aPlaceHasOneOpenAlertAndRemembersWhenItsLastWasClosed(Database database) {
        try (SqlSession session = database.session()) {
            AlertMapper alerts = session.getMapper(AlertMapper.class);
            alerts.insert(row("1"));
            alerts.join("ALT-1-" + run, "NCR-" + run);

            AlertRow open = alerts.openAt(run + "|lot|L");
            assertThat(open).isEqualTo(alerts.find("ALT-1-" + run));
            assertThat(open.ncrNo()).isEqualTo("NCR-" + run);
            assertThat(open.raisedAt()).isEqualTo(AT);
            assertThat(alerts.open(run, 5)).containsExactly(open);
            assertThat(alerts.openOf("NCR-" + run)).containsExactly("ALT-1-" + run);
            assertThat(alerts.closedAt(run, "lot", "L")).isNull();
            assertThat(alerts.close("ALT-1-" + run, AT.plusSeconds(60), "quality", "换过包装"))
                    .isEqualTo(1);
            assertThat(alerts.close("ALT-1-" + run, AT, "late", "again")).isZero();

            assertThat(alerts.openAt(run + "|lot|L")).isNull();
            assertThat(alerts.closedAt(run, "lot", "L")).isEqualTo(AT.plusSeconds(60));
            alerts.insert(row("2"));
            assertThat(alerts.open(run, 5)).extracting(AlertRow::alertNo).containsExactly("ALT-2-" + run);
        }
        assertThatThrownBy(() -> {
                    try (SqlSession session = database.session()) {
                        session.getMapper(AlertMapper.class).insert(row("3"));
                        session.getMapper(AlertMapper.class).insert(row("4"));
                    }
                })
                .as("two open alerts of one place")
                .satisfiesAnyOf(e -> assertThat(e).isInstanceOf(DuplicateKeyException.class), e -> assertThat(e)
                        .hasMessageContaining("open"));
    }

    @BothDatabases
    void whatIsNarrowIsJudgedFirst(Database database) {
        try (SqlSession session = database.session()) {
            AlertMapper alerts = session.getMapper(AlertMapper.class);
            assertThat(alerts.lock()).isEqualTo("alert");
            List<String> dimensions = List.of("all", "packer", "supplier", "sku", "packagingLot", "lot");
            LocalDate today = LocalDate.parse("2026-11-22");
            dimensions.forEach(dimension -> database.rows()
                    .update("insert into kpi_watch (dimension, cell, due_on) values (?, ?, ?)", dimension, run, today));

            assertThat(alerts.watched(today.minusDays(1), 1_000))
                    .noneMatch(row -> row.cell().equals(run));
            assertThat(alerts.watched(today, 1_000).stream()
                            .filter(row -> row.cell().equals(run)))
                    .extracting(WatchRow::dimension)
                    .containsExactly("lot", "packagingLot", "sku", "supplier", "packer", "all");
            dimensions.forEach(dimension -> alerts.unwatch(new WatchRow(dimension, run, today)));
            assertThat(alerts.watched(today, 1_000)).noneMatch(row -> row.cell().equals(run));
        }
    }

    @BothDatabases
    void feedsAreReadByHour(Database database) {
        try (SqlSession session = database.session()) {
            for (int hour = 3; hour > 0; hour--) {
                database.rows()
                        .update(
                                "insert into kpi_feed_hour (kind, hour_at, items) values (?, ?, ?)",
                                run,
                                "2026-11-22 0" + hour + ":00:00",
                                hour);
            }
            List<FeedRow> feeds = session.getMapper(AlertMapper.class).feeds(Instant.parse("2026-11-22T02:00:00Z"));

            assertThat(feeds.stream().filter(row -> row.kind().equals(run)))
                    .extracting(row -> row.items().intValue())
                    .containsExactly(2, 3);
        }
    }

    private AlertRow row(String no) {
        return new AlertRow(
                "ALT-" + no + "-" + run,
                run,
                "lot",
                "L",
                "EWMA",
                LocalDate.parse("2026-11-01"),
                AT,
                new BigDecimal("0.0300000000"),
                new BigDecimal("0.0800000000"),
                "[]",
                run + "|lot|L",
                null,
                null,
                null,
                null,
                null);
    }
}
