package org.qualoop.reissue.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.ibatis.session.SqlSession;
import org.qualoop.reissue.ReissueReason;
import org.qualoop.rma.data.RemedyMapper;
import org.qualoop.testing.BothDatabases;
import org.qualoop.testing.Database;

/** Every statement of the room on both databases, looked at around the mappers. */
class ReissueMappersTest {

    private static final Instant AT = Instant.parse("2026-11-22T08:00:00.123456Z");
    private static final Instant LATER = AT.plusSeconds(3600);

    private final String no = "RSH-" + UUID.randomUUID();
    private final String mis = "MIS-" + UUID.randomUUID();
    private final String orderNo = "O-" + UUID.randomUUID();

    private NewReissue reissue(String reissueNo) {
        return new NewReissue(
                reissueNo,
                orderNo,
                mis,
                null,
                "taobao",
                "C-" + orderNo,
                ReissueReason.WRONG_ITEM,
                ReissueRow.Resolution.RESHIP,
                true,
                "WRONG-1",
                new BigDecimal("50.0000"),
                "CNY",
                "customer-service",
                AT);
    }

    private ReissueLineRow line(String reissueNo, int lineNo) {
        return new ReissueLineRow(
                reissueNo, lineNo, orderNo, "SKU", "SKU", 2, ReissueLineRow.State.OPEN, false, null, null);
    }

    @BothDatabases
    void aReissueKeepsEveryStepInItsRow(Database database) {
        try (SqlSession session = database.session()) {
            ReissueMapper mapper = session.getMapper(ReissueMapper.class);
            mapper.insert(reissue(no));
            assertThat(mapper.setProcess(no, "P-1")).isOne();
            mapper.setOwner(no, "zhang", "customer-service", LATER);
            assertThat(mapper.move(no, List.of(ReissueRow.Status.REQUESTED), ReissueRow.Status.PICKED))
                    .isOne();
            assertThat(mapper.move(no, List.of(ReissueRow.Status.REQUESTED), ReissueRow.Status.SHIPPED))
                    .isZero();
            mapper.setApproval(no, "lead", null);
            mapper.setReshipped(no, AT);
            mapper.setReshipped(no, LATER);
            mapper.setNcr(no, "NCR-1");
            mapper.moveNcr("NCR-1", "NCR-2-" + no);
            mapper.setRefund(no, new BigDecimal("12.50"), "RF-1");

            ReissueRow row = mapper.find(no).orElseThrow();
            assertThat(row.status()).isEqualTo(ReissueRow.Status.PICKED);
            assertThat(row.collection()).isEqualTo(ReissueRow.Pickup.NONE);
            assertThat(row.openedAt()).isEqualTo(AT);
            assertThat(row.reshippedAt()).isEqualTo(AT);
            assertThat(row.dueAt()).isEqualTo(LATER);
            assertThat(row.ncrNo()).isEqualTo("NCR-2-" + no);
            assertThat(row.refundAmount()).isEqualByComparingTo("12.50");
            assertThat(row.collectAsked()).isTrue();
            assertThat(mapper.ofOrder(orderNo)).containsExactly(row);
            assertThat(mapper.page(ReissueRow.Status.PICKED, no + "~", 1)).containsExactly(row);
            assertThat(mapper.page(null, null, 1)).hasSize(1);
            assertThat(mapper.countOpen()).isPositive();
            assertThat(mapper.countOfCustomer("C-" + orderNo, AT)).isOne();
            assertThat(mapper.countOfCustomer("C-" + orderNo, LATER)).isZero();
        }
    }

    @BothDatabases
    void itsParcelAndItsWrongItemAreFoundWhileTheyAreAwaited(Database database) {
        try (SqlSession session = database.session()) {
            ReissueMapper mapper = session.getMapper(ReissueMapper.class);
            mapper.insert(reissue(no));
            assertThat(mapper.awaitingShipment(List.of(orderNo))).isEmpty();
            mapper.setReshipped(no, AT);
            assertThat(mapper.awaitingShipment(List.of(orderNo, "other"))).hasSize(1);
            mapper.setShipment(no, "S-1", "SF-1", LATER);
            mapper.setOutcome(no, "SHIPPED");
            assertThat(mapper.awaitingShipment(List.of(orderNo))).isEmpty();

            String waybill = "W-" + no;
            mapper.setCollection(no, ReissueRow.Pickup.ASKED, waybill);
            assertThat(mapper.awaitingItem(waybill)).map(ReissueRow::reissueNo).contains(no);
            assertThat(mapper.awaitingItem(waybill.toLowerCase())).isEmpty();
            mapper.setItem(no, "PCL-1", "SKU", "L1", 2);
            mapper.setCollection(no, ReissueRow.Pickup.ARRIVED, waybill);
            assertThat(mapper.awaitingItem(waybill)).isEmpty();
            assertThat(mapper.close(no, LATER)).isOne();
            assertThat(mapper.close(no, LATER)).isZero();
            assertThat(mapper.find(no).orElseThrow().closedAt()).isEqualTo(LATER);
        }
    }

    @BothDatabases
    void linesAreClaimedUntilTheyAreReleasedAndUnitsLeadFromTheirLot(Database database) {
        try (SqlSession session = database.session()) {
            ReissueMapper mapper = session.getMapper(ReissueMapper.class);
            mapper.insert(reissue(no));
            mapper.addLine(line(no, 1));
            mapper.addLine(line(no, 2));
            assertThat(mapper.claimed(orderNo)).hasSize(2);
            mapper.setLine(no, 1, ReissueLineRow.State.RESHIPPED, "R-1", "OB-1");
            mapper.setSku(no, 2, "OTHER");
            assertThat(mapper.lines(List.of(no)))
                    .extracting(ReissueLineRow::sku, ReissueLineRow::outboundNo)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("SKU", "OB-1"),
                            org.assertj.core.groups.Tuple.tuple("OTHER", null));
            String lot = "L-" + no;
            mapper.addUnit(new ReissueMapper.UnitRow(no, 0, "SKU", lot, "picker", AT));
            mapper.addUnit(new ReissueMapper.UnitRow(no, 1, "SKU", lot, "picker", AT));
            assertThat(mapper.units(List.of(no))).hasSize(2);
            assertThat(mapper.ofLot("SKU", lot)).hasSize(1);
            mapper.clearUnits(no);
            assertThat(mapper.ofLot("SKU", lot)).isEmpty();
            assertThat(mapper.release(no)).isEqualTo(2);
            assertThat(mapper.claimed(orderNo)).isEmpty();
        }
    }

    @BothDatabases
    void whoeverIssuesForAnOrderComesAlone(Database database) throws Exception {
        try (SqlSession first = database.transaction();
                SqlSession second = database.transaction()) {
            first.getMapper(RemedyMapper.class).lockOrder(orderNo);
            first.getMapper(RemedyMapper.class).lockOrder(orderNo);
            first.getMapper(ReissueMapper.class).insert(reissue(no));
            first.getMapper(ReissueMapper.class).addLine(line(no, 1));
            CompletableFuture<Integer> seen = CompletableFuture.supplyAsync(() -> {
                second.getMapper(RemedyMapper.class).lockOrder(orderNo);
                return second.getMapper(ReissueMapper.class).claimed(orderNo).size();
            });
            first.commit();
            assertThat(seen.get(30, java.util.concurrent.TimeUnit.SECONDS)).isOne();
            second.rollback();
        }
    }

    @BothDatabases
    void aKeyIsTakenOnce(Database database) {
        try (SqlSession session = database.session()) {
            RequestMapper mapper = session.getMapper(RequestMapper.class);
            mapper.insert(new RequestMapper.RequestRow("K-" + no, "hash", "", "", AT));
            assertThatThrownBy(() -> mapper.insert(new RequestMapper.RequestRow("K-" + no, "x", "", "", AT)));
            mapper.setAnswer("K-" + no, no, "{\"a\":\"补 😀\"}");
            assertThat(mapper.find("K-" + no))
                    .contains(new RequestMapper.RequestRow("K-" + no, "hash", no, "{\"a\":\"补 😀\"}", AT));
            assertThat(mapper.find("k-" + no)).isEmpty();
        }
    }

    private MisShipmentRow report(String misNo) {
        return new MisShipmentRow(
                misNo,
                orderNo,
                "MANUAL",
                null,
                ReissueReason.SHORT_SHIPPED,
                "少一件 😀",
                MisShipmentRow.Status.OPEN,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "customer-service",
                AT,
                null,
                orderNo);
    }

    @BothDatabases
    void anOrderHasOneOpenReportAndMayHaveAnotherWhenItIsClosed(Database database) {
        try (SqlSession session = database.session()) {
            MisShipmentMapper mapper = session.getMapper(MisShipmentMapper.class);
            mapper.insertOrLock(report(mis));
            mapper.insertOrLock(report(mis + "-2"));
            assertThat(mapper.ofOrder(orderNo)).containsExactly(report(mis));
            assertThat(mapper.openOf(orderNo)).map(MisShipmentRow::misNo).contains(mis);
            assertThat(mapper.close(mis, MisShipmentRow.Status.CONFIRMED, LATER))
                    .isOne();
            assertThat(mapper.close(mis, MisShipmentRow.Status.REJECTED, LATER)).isZero();
            mapper.insertOrLock(report(mis + "-2"));
            assertThat(mapper.openOf(orderNo)).map(MisShipmentRow::misNo).contains(mis + "-2");
            assertThat(database.rows()
                            .queryForObject("select text from mis_shipment where mis_no = ?", String.class, mis))
                    .isEqualTo("少一件 😀");
        }
    }

    @BothDatabases
    void aReportKeepsItsDecisionAndIsFoundWhileItWaits(Database database) {
        try (SqlSession session = database.session()) {
            MisShipmentMapper mapper = session.getMapper(MisShipmentMapper.class);
            mapper.insertOrLock(report(mis));
            mapper.setProcess(mis, "P");
            mapper.setOwner(mis, "li", "customer-service", LATER);
            mapper.setVerdict(mis, "ON_THE_WAY");
            mapper.setDecision(mis, "WAIT", ReissueReason.SHORT_SHIPPED, "等等", "li", LATER);
            mapper.setStatus(mis, MisShipmentRow.Status.WAITING);
            assertThat(mapper.waiting(List.of(orderNo))).hasSize(1);
            assertThat(mapper.countWaiting()).isPositive();
            assertThat(mapper.countOpen()).isPositive();
            mapper.setReissue(mis, no);
            mapper.setNcr(mis, "NCR-" + mis);
            mapper.moveNcr("NCR-" + mis, "NCR-X");
            mapper.addLine(new MisShipmentMapper.LineRow(mis, 1, "SKU", 1));
            assertThat(mapper.lines(List.of(mis))).hasSize(1);
            mapper.clearLines(mis);
            assertThat(mapper.lines(List.of(mis))).isEmpty();
            MisShipmentRow row = mapper.find(mis).orElseThrow();
            assertThat(row.decidedAt()).isEqualTo(LATER);
            assertThat(row.ncrNo()).isEqualTo("NCR-X");
            assertThat(row.reissueNo()).isEqualTo(no);
            assertThat(mapper.page(MisShipmentRow.Status.WAITING, mis + "~", 1)).containsExactly(row);
        }
    }

    @BothDatabases
    void mistakesAreCountedByPacker(Database database) {
        try (SqlSession session = database.session()) {
            PackerErrorMapper mapper = session.getMapper(PackerErrorMapper.class);
            String packer = "P-" + no;
            mapper.insert(error(packer, 1, ReissueReason.WRONG_ITEM));
            mapper.insert(error(packer, 2, ReissueReason.SHORT_SHIPPED));
            assertThat(mapper.exists(orderNo, 1, "S-1")).isTrue();
            assertThat(mapper.exists(orderNo, 3, "S-1")).isFalse();
            assertThat(mapper.byPacker(AT, LATER)).contains(new PackerErrorMapper.Count(packer, 2, 1, 1, 4));
            assertThat(mapper.byPacker(LATER, LATER.plusSeconds(1))).noneMatch(count -> packer.equals(count.packer()));
            assertThat(mapper.ofPacker(packer, AT, LATER)).hasSize(2);
        }
    }

    private PackerErrorMapper.PackerErrorRow error(String packer, int lineNo, ReissueReason kind) {
        return new PackerErrorMapper.PackerErrorRow(orderNo, lineNo, "S-1", kind, "SKU", 2, "HZ1", packer, mis, AT);
    }
}
