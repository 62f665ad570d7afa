package org.qualoop.recall.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.ibatis.session.SqlSession;
import org.qualoop.recall.RecallStatus;
import org.qualoop.recall.RiskLevel;
import org.qualoop.rma.data.ReturnedUnitsMapper;
import org.qualoop.testing.BothDatabases;
import org.qualoop.testing.Database;
import org.qualoop.trace.LotId;
import org.qualoop.trace.data.ReachMapper;
import org.springframework.jdbc.core.JdbcTemplate;

class RecallMappersTest {

    private static final Instant AT = Instant.parse("2026-11-23T01:02:03.123456Z");

    private final String no = "RCL-" + UUID.randomUUID();
    private final String sku = "S-" + UUID.randomUUID();

    private void campaign(SqlSession session) {
        session.getMapper(CampaignMapper.class)
                .insert(new NewCampaign(no, "漏液 🙁", "HIGH", RiskLevel.HIGH, "CARE", false, "NCR-1", AT, "quality"));
    }

    private void line(
            JdbcTemplate rows,
            String shipment,
            String order,
            String customer,
            int qty,
            boolean observed,
            Instant addedAt) {
        rows.update(
                "insert into recall_line (recall_no, shipment_no, source, seq, order_no, sku, lot_no, order_line_no,"
                        + " customer_id, channel, warehouse, qty, shipped_at, tracking_no, observed, leaked, added_at)"
                        + " values (?, ?, ?, 0, ?, ?, 'L', 1, ?, 'tmall', 'W1', ?, ?, 'T', ?, ?, ?)",
                no,
                shipment,
                observed ? "LINE" : "WINDOW",
                order,
                sku,
                customer,
                qty,
                utc(AT),
                observed,
                addedAt != null,
                addedAt == null ? null : utc(addedAt));
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    @BothDatabases
    void aCampaignKeepsWhatIsDecidedAndGuardsItsStatus(Database database) {
        try (SqlSession session = database.session()) {
            CampaignMapper mapper = session.getMapper(CampaignMapper.class);
            campaign(session);
            assertThat(mapper.move(no, RecallStatus.APPROVAL, RecallStatus.CONTACT))
                    .isZero();
            assertThat(mapper.move(no, RecallStatus.ASSESSMENT, RecallStatus.APPROVAL))
                    .isEqualTo(1);
            mapper.setProcess(no, "p1");
            mapper.setScope(no, new ScopeCounts(1, 2, 3, 4, 5, 6), AT, 77);
            mapper.setPlan(no, new BigDecimal("0.9"), 3, "P3D", true, AT, null);
            mapper.setFigures(no, BigDecimal.ONE, new BigDecimal("0.5"), new BigDecimal("1.0312"));
            mapper.setOwner(no, "quality", "quality", AT);
            mapper.setAssessment(no, RiskLevel.LOW, "小", "quality", AT);
            mapper.setApproval(no, "APPROVED", null, "REFUND", "manager", AT);
            mapper.setRound(no, 2);
            mapper.countBatch(no);
            assertThat(mapper.lastBatch(no)).isEqualTo(1);
            mapper.setReport(no, "R", AT);
            mapper.setPlanned(no, "P", AT);
            mapper.setEffectiveness(no, new BigDecimal("0.1234"));
            assertThat(mapper.markStale(no)).isEqualTo(1);
            assertThat(mapper.markStale(no)).isZero();
            mapper.clearStale(no);
            assertThat(mapper.beginSettling(no)).isEqualTo(1);
            assertThat(mapper.beginSettling(no)).isZero();
            mapper.endSettling(no);
            assertThat(mapper.lock(no)).contains(no);
            assertThat(mapper.anyOpen()).isTrue();
            assertThat(mapper.countOpen()).isPositive();
            assertThat(mapper.page(RecallStatus.APPROVAL, false, null, 1_000))
                    .extracting(CampaignRow::recallNo)
                    .contains(no);
            mapper.setClosing(no, "完", "SCRAP", "理由", "quality", BigDecimal.ONE, "quality", AT);
            CampaignRow row = mapper.find(no).orElseThrow();
            assertThat(row.reason()).isEqualTo("漏液 🙁");
            assertThat(row.startedAt()).isEqualTo(AT);
            assertThat(row.massBalance()).isEqualByComparingTo("1.0312");
            assertThat(row.riskLevel()).isEqualTo(RiskLevel.LOW);
            assertThat(row.inferredCustomers()).isEqualTo(6);
            assertThat(row.scopeStale() || row.settling()).isFalse();
        }
    }

    @BothDatabases
    void aScopeIsCountedObservedAndInferredFrozenAndLate(Database database) {
        try (SqlSession session = database.session()) {
            ScopeMapper scopes = session.getMapper(ScopeMapper.class);
            CampaignMapper campaigns = session.getMapper(CampaignMapper.class);
            campaign(session);
            database.rows()
                    .update("insert into recall_lot (recall_no, sku, lot_no, step) values (?, ?, 'L', 0)", no, sku);
            line(database.rows(), "S1", "O1" + no, "C1", 2, true, null);
            line(database.rows(), "S2", "O2" + no, "C1", 1, true, null);
            line(database.rows(), "S3", "O3" + no, "C2", 1, false, null);
            line(database.rows(), "S4", "O1" + no, "C1", 1, false, null);
            line(database.rows(), "S5", "O5" + no, null, 3, true, AT);

            assertThat(scopes.count(no, false)).isEqualTo(new ScopeCounts(1, 2, 1, 3, 1, 1));
            assertThat(scopes.count(no, true)).isEqualTo(new ScopeCounts(0, 1, 0, 3, 0, 0));
            assertThat(scopes.count(no, null).units()).isEqualTo(6);
            assertThat(scopes.unitsWithKnownCustomer(no, List.of(new LotId(sku, "L"))))
                    .isEqualTo(3);
            assertThat(scopes.countLeaks(no)).isEqualTo(1);
            assertThat(scopes.leaks(no, 10)).singleElement().satisfies(leak -> assertThat(leak.shippedAt())
                    .isEqualTo(AT));
            assertThat(scopes.customersOfLines(no, "", 10)).containsExactly("C1", "C1", "C1", "C2");
            assertThat(scopes.customersOfLines(no, "C1", 10)).containsExactly("C2");
            assertThat(scopes.withContact(no, "", "C2")).isEmpty();
            assertThat(scopes.ordersOf(no, "", "C2")).hasSize(3).anySatisfy(order -> assertThat(order.observed())
                    .isFalse());
            assertThat(scopes.linesOf(no, "C1")).hasSize(3);
            assertThat(scopes.page(no, "S1", "O1" + no, 2)).hasSize(2);
            assertThat(scopes.byChannel(no)).containsExactly(new ScopeMapper.ChannelUnits("tmall", 3, 6));
            assertThat(scopes.hasOrder(no, "O1" + no)).isTrue();
            assertThat(scopes.recallsOfOrder("O1" + no)).containsExactly(no);
            assertThat(scopes.lots(no)).singleElement().satisfies(lot -> assertThat(lot.id())
                    .isEqualTo(new LotId(sku, "L")));
            assertThat(campaigns.touching(List.of(new LotId(sku, "L"), new LotId("x", "y"))))
                    .hasSize(1);
            assertThat(campaigns.touching(List.of(new LotId("other", "L")))).isEmpty();
            assertThat(campaigns.touchingOrders(List.of("O5" + no, "none"))).hasSize(1);
            assertThat(campaigns.touchingOrders(List.of("O1" + no))).isEmpty();
        }
    }

    @BothDatabases
    void whatIsCopiedIntoTheScopeIsWhatTheTraceRoomReads(Database database) {
        JdbcTemplate rows = database.rows();
        parcel(rows, "P1", AT.minusSeconds(60), "A");
        parcel(rows, "P2", AT.plusSeconds(60), "A", "B");
        rows.update(
                "insert into trace_order (order_no, channel, placed_at, customer_id) values (?, 'tmall', ?, 'C1')",
                "A" + no,
                utc(AT));
        rows.update("insert into recall_lot (recall_no, sku, lot_no, step) values (?, ?, 'L', 0)", no, sku);
        try (SqlSession session = database.session()) {
            ScopeMapper scopes = session.getMapper(ScopeMapper.class);
            for (int times = 0; times < 2; times++) {
                scopes.copyLines(no, AT, null);
                scopes.copyPackaging(no, AT, null);
                scopes.copyInferred(no, AT, null);
            }
            ReachMapper reach = session.getMapper(ReachMapper.class);
            LotId lot = new LotId(sku, "L");
            String copy = "select shipment_no, seq, order_no, order_line_no, customer_id, channel, warehouse, qty,"
                    + " shipped_at, tracking_no from recall_line where recall_no = ? and source = ?"
                    + " order by shipped_at, shipment_no, seq, order_no";
            assertThat(copied(rows, copy, "LINE")).hasSize(3).isEqualTo(texts(reach.lines(lot, null, 10)));
            assertThat(copied(rows, copy, "PACKAGING")).hasSize(3).isEqualTo(texts(reach.packaging(lot, null, 10)));
            assertThat(copied(rows, copy, "WINDOW"))
                    .hasSize(1)
                    .isEqualTo(texts(reach.inferred(lot, "WINDOW", null, 10)));
            assertThat(copied(rows, copy, "WITHOUT_LOT"))
                    .hasSize(1)
                    .isEqualTo(texts(reach.inferred(lot, "CANDIDATE", null, 10)));
            assertThat(scopes.countLeaks(no)).isZero();

            rows.update("delete from recall_line where recall_no = ? and shipment_no = ?", no, "P2" + no);
            rows.update(
                    "insert into trace_order (order_no, channel, placed_at, customer_id) values (?, 'tmall', ?, 'C2')",
                    "B" + no,
                    utc(AT));
            scopes.copyLines(no, AT, AT);
            scopes.copyPackaging(no, AT, AT);
            assertThat(scopes.countLeaks(no))
                    .as("observed, after the beginning")
                    .isEqualTo(4);
            assertThat(scopes.count(no, false).orders())
                    .as("what was frozen stays")
                    .isEqualTo(1);
            assertThat(scopes.customersOfLines(no, "C1", 10)).containsOnly("C2");
        }
    }

    private void parcel(JdbcTemplate rows, String shipment, Instant at, String... orders) {
        rows.update(
                "insert into trace_shipment (shipment_no, order_no, warehouse, shipped_at, status, carrier, tracking_no,"
                        + " packer, packaging_scanned) values (?, ?, 'W1', ?, 'SHIPPED', 'SF', 'T', 'p', true)",
                shipment + no,
                orders[0] + no,
                utc(at));
        rows.update(
                "insert into trace_shipment_packaging (shipment_no, seq, sku, lot_no, qty, shipped_at) values (?, 0, ?, 'L', 1, ?)",
                shipment + no,
                sku,
                utc(at));
        for (int i = 0; i < orders.length; i++) {
            rows.update(
                    "insert into trace_shipment_order (shipment_no, order_no) values (?, ?)",
                    shipment + no,
                    orders[i] + no);
            rows.update(
                    "insert into trace_shipment_line (shipment_no, seq, order_no, order_line_no, sku, lot_no, qty, shipped_at)"
                            + " values (?, ?, ?, 1, ?, 'L', 2, ?)",
                    shipment + no,
                    i,
                    orders[i] + no,
                    sku,
                    utc(at));
        }
        rows.update(
                "insert into trace_inferred_line (lot_no, sku, shipped_at, shipment_no, seq, order_no, order_line_no, source)"
                        + " values ('L', ?, ?, ?, 7, ?, 1, ?)",
                sku,
                utc(at),
                shipment + no,
                orders[0] + no,
                orders.length == 1 ? "WINDOW" : "CANDIDATE");
    }

    private static List<String> texts(List<ReachMapper.CarrierRow> rows) {
        return rows.stream()
                .map(row -> Stream.of(
                                row.shipmentNo(),
                                row.seq(),
                                row.orderNo(),
                                row.orderLineNo(),
                                row.customerId(),
                                row.channel(),
                                row.warehouse(),
                                row.qty(),
                                utc(row.shippedAt()),
                                row.trackingNo())
                        .map(String::valueOf)
                        .collect(Collectors.joining("|")))
                .toList();
    }

    private List<String> copied(JdbcTemplate rows, String sql, String source) {
        return rows.query(
                sql,
                (row, i) -> {
                    List<String> cells = new ArrayList<>();
                    for (int column = 1; column <= 10; column++) {
                        Object cell = column == 9 ? row.getObject(column, LocalDateTime.class) : row.getString(column);
                        cells.add(String.valueOf(cell));
                    }
                    return String.join("|", cells);
                },
                no,
                source);
    }

    @BothDatabases
    void aCustomerIsInOneBatchOfARoundAtMost(Database database) throws SQLException {
        try (SqlSession session = database.transaction()) {
            ContactMapper contacts = session.getMapper(ContactMapper.class);
            for (String[] c : new String[][] {{"C1", "SHOP"}, {"C2", "SMS"}, {"C3", "NONE"}, {"C4", "SHOP"}}) {
                session.getConnection()
                        .createStatement()
                        .executeUpdate(
                                "insert into recall_contact (recall_no, customer_id, order_no, route, observed, state,"
                                        + " round_no, times) values ('" + no + "', '" + c[0] + "', 'O', '" + c[1]
                                        + "', "
                                        + !c[0].equals("C4") + ", 'OPEN', 0, 0)");
            }
            assertThat(contacts.enterRound(no, 1, false)).isEqualTo(2);
            assertThat(contacts.waiting(no, 1, 10)).containsExactly("C1", "C2");
            assertThat(contacts.putInBatch(no, 1, List.of("C1", "C2"))).isEqualTo(2);
            assertThat(contacts.putInBatch(no, 2, List.of("C1")))
                    .as("not twice")
                    .isZero();
            assertThat(contacts.waiting(no, 1, 10)).isEmpty();
            assertThat(contacts.batch(no, 1)).extracting(ContactRow::customerId).containsExactly("C1", "C2");
            contacts.sent(no, 1, AT, List.of(1));
            contacts.unreached(no, 1, AT, List.of(1));
            assertThat(contacts.find(no, "C1").orElseThrow().state()).isEqualTo(ContactState.SENT);
            assertThat(contacts.find(no, "C2").orElseThrow().state()).isEqualTo(ContactState.UNREACHED);
            assertThat(contacts.enterRound(no, 1, false))
                    .as("not twice in a round")
                    .isZero();
            assertThat(contacts.count(no)).isEqualTo(new ContactCounts(4, 3, 2, 1, 0, 1, 0));
            assertThat(contacts.countByHand(no, false)).isEqualTo(2);
            assertThat(contacts.contactedByHand(no, false, AT)).isEqualTo(2);
            contacts.answered(no, "C1", "REFUND", AT);
            assertThat(contacts.anyUnanswered(no, true)).isTrue();
            assertThat(contacts.anyUnanswered("other", true)).isFalse();
            assertThat(contacts.count(no).reached()).isEqualTo(3);
            assertThat(contacts.enterRound(no, 2, true))
                    .as("who answered or spoke is left alone")
                    .isEqualTo(1);
            assertThat(contacts.page(no, ContactState.ANSWERED, null, 10)).hasSize(1);
            assertThat(contacts.page(no, null, "C1", 10)).hasSize(3);
            contacts.putInBatch(no, 3, List.of("C4"));
            assertThat(contacts.rehearsed(no, 3)).isEqualTo(1);
            assertThat(contacts.count(no).rehearsed()).isEqualTo(1);
        }
    }

    @BothDatabases
    void holdsRepliesAndRemediesAreKeptOnce(Database database) {
        try (SqlSession session = database.session()) {
            HoldMapper holds = session.getMapper(HoldMapper.class);
            HoldRow hold = new HoldRow(no, "W1", sku, "L", 1, 5, HoldStatus.REQUESTED, AT, null, null, null);
            assertThat(holds.insertHold(hold)).isEqualTo(1);
            assertThat(holds.insertHold(hold)).isZero();
            assertThat(holds.takeHolds(no, "run")).isEqualTo(1);
            assertThat(holds.takeHolds(no, "other")).isZero();
            assertThat(holds.taken(no, "run")).containsExactly(1);
            holds.setStatus(no, 1, HoldStatus.CONFIRMED, AT, "system", null);
            assertThat(holds.confirmed(no)).containsExactly(1);
            assertThat(holds.hold(no, 1).orElseThrow().confirmedAt()).isEqualTo(AT);
            assertThat(holds.lastNo(no)).isEqualTo(1);
            OutboundRow outbound = new OutboundRow(no, "OB", "O", "W1", OutboundRow.Status.REQUESTED, AT, null);
            assertThat(holds.insertOutbound(outbound)).isEqualTo(1);
            assertThat(holds.insertOutbound(outbound)).isZero();
            assertThat(holds.takeOutbounds(no, "run")).isEqualTo(1);
            assertThat(holds.takenOutbounds(no, "run")).containsExactly("OB");
            holds.setOutbound(no, "OB", OutboundRow.Status.STOPPED, AT);
            assertThat(holds.outbounds(no)).extracting(OutboundRow::status).containsExactly(OutboundRow.Status.STOPPED);

            ReplyMapper replies = session.getMapper(ReplyMapper.class);
            ReplyRow reply = new ReplyRow(
                    "tmall", no, no, "C1", "O", "REFUND", 1, "url", "MILD", "NEW", null, null, "疼", AT, "shop");
            replies.saveReply(reply);
            replies.saveReply(reply);
            assertThat(replies.replies(no, null, 10)).containsExactly(reply);
            assertThat(replies.replies(no, "C2", 10)).isEmpty();
            assertThat(replies.newReaction(no)).contains(reply);
            replies.setReaction("tmall", no, "REPORTED", AT, "ADR");
            assertThat(replies.newReaction(no)).isEmpty();
            RemedyRow remedy = new RemedyRow(
                    "RCR" + no, no, "C1", "O" + no, 1, "REFUND", sku, "L", 2, true, null, null, null, null, null, null);
            assertThat(replies.insertRemedy(remedy)).isEqualTo(1);
            assertThat(replies.insertRemedy(remedy)).isZero();
            assertThat(replies.pending(no, 5)).hasSize(1);
            assertThat(replies.take("RCR" + no)).isEqualTo(1);
            assertThat(replies.take("RCR" + no)).isZero();
            assertThat(replies.taken(no)).hasSize(1);
            replies.setAmount("RCR" + no, new BigDecimal("12.50"), "CNY");
            replies.turnToRefund("RCR" + no, "x");
            assertThat(replies.settle("RCR" + no, "DONE", "RF", null, AT)).isEqualTo(1);
            assertThat(replies.settle("RCR" + no, "DONE", "RF", null, AT)).isZero();
            assertThat(replies.remedy("RCR" + no).orElseThrow().amount()).isEqualByComparingTo("12.5");
            assertThat(replies.remedies(no)).singleElement().satisfies(count -> assertThat(count.units())
                    .isEqualTo(2));
            assertThat(replies.disposed(no)).isEqualTo(2);
            assertThat(replies.reply("tmall", no).orElseThrow().reportRef()).isEqualTo("ADR");
        }
    }

    @BothDatabases
    void theReachOfALotIsReadInPagesWithoutLossOrRepetition(Database database) {
        try (SqlSession session = database.session()) {
            ReachMapper reach = session.getMapper(ReachMapper.class);
            LotId lot = new LotId(sku, "L");
            for (int i = 0; i < 5; i++) {
                String shipment = "S" + i + no;
                database.rows()
                        .update(
                                "insert into trace_shipment (shipment_no, order_no, warehouse, shipped_at, status, carrier,"
                                        + " tracking_no, packer, packaging_scanned) values (?, 'O', 'W1', ?, 'SHIPPED', 'SF', 'T', 'p', true)",
                                shipment,
                                utc(AT));
                for (int seq = 0; seq < 2; seq++) {
                    database.rows()
                            .update(
                                    "insert into trace_shipment_line (shipment_no, seq, order_no, order_line_no, sku, lot_no, qty,"
                                            + " shipped_at) values (?, ?, 'O', 1, ?, ?, 1, ?)",
                                    shipment,
                                    seq,
                                    sku,
                                    seq == 0 ? "L" : null,
                                    utc(AT));
                }
                database.rows()
                        .update(
                                "insert into trace_shipment_packaging (shipment_no, seq, sku, lot_no, qty, shipped_at) values (?, 0, ?, 'L', 1, ?)",
                                shipment,
                                sku,
                                utc(AT));
                for (String order : List.of("O-a", "O-b")) {
                    database.rows()
                            .update(
                                    "insert into trace_shipment_order (order_no, shipment_no) values (?, ?)",
                                    order,
                                    shipment);
                }
            }
            var first = reach.lines(lot, null, 3);
            var last = first.get(2);
            var place = new ReachMapper.Place(last.shippedAt(), last.shipmentNo(), last.seq(), last.orderNo());
            assertThat(first).hasSize(3);
            assertThat(reach.lines(lot, place, 3)).hasSize(2).doesNotContainAnyElementsOf(first);
            var boxes = reach.packaging(lot, null, 7);
            var box = boxes.get(6);
            assertThat(reach.packaging(
                            lot, new ReachMapper.Place(box.shippedAt(), box.shipmentNo(), box.seq(), box.orderNo()), 7))
                    .hasSize(3);
            assertThat(reach.packaging(lot, null, 20).stream()
                            .mapToInt(ReachMapper.CarrierRow::qty)
                            .sum())
                    .isEqualTo(5);
            assertThat(reach.inferred(lot, "WINDOW", place, 3)).isEmpty();
            assertThat(reach.inferred(lot, "CANDIDATE", null, 3)).isEmpty();
            assertThat(reach.moved(lot, "SCRAP", AT)).isZero();
            assertThat(reach.contacts(List.of("none"))).isEmpty();
            ReturnedUnitsMapper returns = session.getMapper(ReturnedUnitsMapper.class);
            assertThat(returns.arrived(sku, "L", AT) + returns.inspected(sku, "L", AT))
                    .isZero();
        }
    }
}
