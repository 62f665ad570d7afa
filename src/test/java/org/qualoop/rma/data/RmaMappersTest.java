package org.qualoop.rma.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.session.SqlSession;
import org.qualoop.testing.BothDatabases;
import org.qualoop.testing.Database;

/** Every statement of the room on both databases, looked at around the mappers. */
class RmaMappersTest {

    private static final Instant AT = Instant.parse("2026-11-22T08:00:00.123456Z");
    private static final Instant LATER = AT.plusSeconds(3600);

    private final String rmaNo = "RMA-" + UUID.randomUUID();
    private final String orderNo = "O-" + UUID.randomUUID();
    private final String requestId = "R-" + UUID.randomUUID();
    private final String tracking = "SF-" + UUID.randomUUID();

    @BothDatabases
    void aReturnIsReadAsItWasWritten(Database database) {
        try (SqlSession session = database.session()) {
            ReturnMapper returns = session.getMapper(ReturnMapper.class);
            ReturnRow row = row(rmaNo, requestId);
            returns.insert(row);

            assertThat(returns.find(rmaNo)).contains(row);
            assertThat(returns.ofRequest("taobao", requestId)).contains(row);
            assertThat(returns.ofRequest("TAOBAO", requestId)).isEmpty();
            assertThat(returns.ofOrder(orderNo)).containsExactly(row);
            assertThat(returns.ofReturnTracking(tracking)).containsExactly(row);
            assertThat(returns.countOpen()).isPositive();
            assertThat(database.rows()
                            .queryForObject("select reason_code from rma_return where rma_no = ?", String.class, rmaNo))
                    .isEqualTo("七天无理由 😀");
        }
    }

    @BothDatabases
    void aRequestOpensOneReturnOnly(Database database) {
        try (SqlSession session = database.session()) {
            ReturnMapper returns = session.getMapper(ReturnMapper.class);
            returns.insert(row(rmaNo, requestId));
            assertThatThrownBy(() -> returns.insert(row(rmaNo + "-2", requestId)));
            assertThat(returns.ofOrder(orderNo)).hasSize(1);
        }
    }

    @BothDatabases
    void manualReturnsHaveNoRequestAndDoNotCollide(Database database) {
        try (SqlSession session = database.session()) {
            ReturnMapper returns = session.getMapper(ReturnMapper.class);
            returns.insert(row(rmaNo, null));
            returns.insert(row(rmaNo + "-2", null));
            assertThat(returns.ofOrder(orderNo)).hasSize(2);
        }
    }

    @BothDatabases
    void everyChangeOfAReturnTouchesItsOwnColumns(Database database) {
        try (SqlSession session = database.session()) {
            ReturnMapper returns = session.getMapper(ReturnMapper.class);
            returns.insert(row(rmaNo, requestId));
            returns.setProcess(rmaNo, "p1");
            returns.setCase(rmaNo, "CASE-1");
            returns.setCustomer(rmaNo, "douyin", "C1");
            returns.setEligibility(rmaNo, "ELIGIBLE", "SEVEN_DAYS");
            returns.setOwner(rmaNo, "li", "warehouse", AT);
            returns.setDueAt(rmaNo, LATER);
            returns.setDecision(rmaNo, "AGREE", null, ReturnType.EXCHANGE, "WRONG_ITEM", "lin", AT);
            returns.setReceipt(rmaNo, "SF9", "sun", AT);
            returns.setGrading(rmaNo, "zhao", AT, true);
            returns.setSum(rmaNo, new BigDecimal("50.00"), new BigDecimal("40.00"), "CNY");
            returns.setSettlement(rmaNo, "APPROVE", "GRADE", "BUYER");
            returns.setApproval(rmaNo, "APPROVE", null, new BigDecimal("30.00"), "zheng");
            returns.setAppeal(rmaNo, "空包");
            returns.setRepair(rmaNo, "换泵头");
            ReturnRow changed = returns.find(rmaNo).orElseThrow();
            assertThat(changed.processInstanceId()).isEqualTo("p1");
            assertThat(changed.caseNo()).isEqualTo("CASE-1");
            assertThat(changed.channel()).isEqualTo("taobao");
            assertThat(changed.customerId()).isEqualTo("C1");
            assertThat(changed.eligibilityNote()).isEqualTo("SEVEN_DAYS");
            assertThat(changed.ownerGroup()).isEqualTo("warehouse");
            assertThat(changed.dueAt()).isEqualTo(LATER);
            assertThat(changed.type()).isEqualTo(ReturnType.EXCHANGE);
            assertThat(changed.presumedCause()).isEqualTo("WRONG_ITEM");
            assertThat(changed.receivedTrackingNo()).isEqualTo("SF9");
            assertThat(changed.gradedBy()).isEqualTo("zhao");
            assertThat(changed.giftsReturned()).isTrue();
            assertThat(changed.refundable()).isEqualByComparingTo("50");
            assertThat(changed.refundAmount()).isEqualByComparingTo("30");
            assertThat(changed.approvedBy()).isEqualTo("zheng");
            assertThat(changed.settlementReason()).isEqualTo("GRADE");
            assertThat(changed.appealText()).isEqualTo("空包");
            assertThat(changed.repairNote()).isEqualTo("换泵头");
        }
    }

    @BothDatabases
    void aStatusMovesOnlyFromWhereItIs(Database database) {
        try (SqlSession session = database.session()) {
            ReturnMapper returns = session.getMapper(ReturnMapper.class);
            returns.insert(row(rmaNo, requestId));
            assertThat(returns.move(rmaNo, ReturnStatus.RECEIVED, ReturnStatus.INSPECTED))
                    .isZero();
            assertThat(returns.move(rmaNo, ReturnStatus.REQUESTED, ReturnStatus.CLOSED))
                    .isOne();
            assertThat(returns.close(rmaNo, Outcome.WITHDRAWN, AT)).isOne();
            assertThat(returns.close(rmaNo, Outcome.REFUNDED, LATER)).isZero();
            assertThat(returns.find(rmaNo).orElseThrow().outcome()).isEqualTo(Outcome.WITHDRAWN);
            assertThat(returns.find(rmaNo).orElseThrow().closedAt()).isEqualTo(AT);

            returns.setDecision(rmaNo, "REJECT", "超期", ReturnType.RETURN, "BUYER_REASON", "lin", AT);
            assertThat(returns.reopen(rmaNo)).isOne();
            assertThat(returns.reopen(rmaNo)).isZero();
            assertThat(returns.find(rmaNo).orElseThrow().status()).isEqualTo(ReturnStatus.REQUESTED);
            assertThat(returns.find(rmaNo).orElseThrow().decision()).isNull();
            assertThat(returns.find(rmaNo).orElseThrow().rejectReason()).isNull();
            assertThat(returns.find(rmaNo).orElseThrow().outcome()).isNull();
        }
    }

    @BothDatabases
    void aRevisionReplacesWhatTheShopSaysAndNothingElse(Database database) {
        try (SqlSession session = database.session()) {
            ReturnMapper returns = session.getMapper(ReturnMapper.class);
            ReturnRow row = row(rmaNo, requestId);
            returns.insert(row);
            returns.setGrading(rmaNo, "zhao", AT, null);
            returns.addBuyerEvidence(rmaNo, 1, "https://x/2");
            returns.addBuyerEvidence(rmaNo, 0, "https://x/1");
            assertThat(returns.buyerEvidence(rmaNo)).containsExactly("https://x/1", "https://x/2");
            returns.clearBuyerEvidence(rmaNo);
            assertThat(returns.buyerEvidence(rmaNo)).isEmpty();

            database.rows().update("update rma_return set platform_status = 'OLD' where rma_no = ?", rmaNo);
            returns.revise(row);
            assertThat(returns.find(rmaNo).orElseThrow().platformStatus()).isEqualTo("待审核");
            assertThat(returns.find(rmaNo).orElseThrow().gradedBy()).isEqualTo("zhao");
        }
    }

    @BothDatabases
    void linesLearnTheirGoodsAndFindings(Database database) {
        try (SqlSession session = database.session()) {
            ReturnMapper returns = session.getMapper(ReturnMapper.class);
            LineMapper lines = session.getMapper(LineMapper.class);
            returns.insert(row(rmaNo, requestId));
            lines.insert(LineRow.asked(rmaNo, 2, 1));
            lines.insert(LineRow.asked(rmaNo, 1, 3));
            assertThat(returns.withoutGoods(List.of(orderNo))).hasSize(1);
            assertThat(lines.of(rmaNo)).extracting(LineRow::orderLineNo).containsExactly(1, 2);

            for (int line : new int[] {1, 2}) {
                lines.setGoods(rmaNo, line, "S1", 3, new BigDecimal("9.99"), "CNY");
            }
            assertThat(returns.withoutGoods(List.of(orderNo))).isEmpty();
            lines.setInspection(rmaNo, 1, "B", "PRODUCT_FAULT", rmaNo, "LEAKAGE", false);
            lines.setDisposition(rmaNo, 1, "SELLABLE", "SELLABLE", 100, true);
            lines.setRefund(rmaNo, 1, new BigDecimal("9.99"));
            lines.setNcr(rmaNo, 1, rmaNo);
            assertThat(lines.renameNcr(rmaNo, "NCR-2")).isOne();

            LineRow found = lines.ofAll(List.of(rmaNo)).get(0);
            assertThat(found.grade()).isEqualTo("B");
            assertThat(found.lotWasShipped()).isFalse();
            assertThat(found.autoAllowed()).isTrue();
            assertThat(found.refundAmount()).isEqualByComparingTo("9.99");
            assertThat(found.ncrNo()).isEqualTo("NCR-2");
            assertThat(returns.ofLot("S1", rmaNo)).extracting(ReturnRow::rmaNo).containsExactly(rmaNo);
            lines.delete(rmaNo);
            assertThat(lines.of(rmaNo)).isEmpty();
        }
    }

    @BothDatabases
    void whatOtherReturnsOfTheOrderGaveBackIsCounted(Database database) {
        try (SqlSession session = database.session()) {
            ReturnMapper returns = session.getMapper(ReturnMapper.class);
            LineMapper lines = session.getMapper(LineMapper.class);
            RefundMapper refunds = session.getMapper(RefundMapper.class);
            for (String no : new String[] {rmaNo, rmaNo + "-2"}) {
                returns.insert(row(no, null));
                lines.insert(LineRow.asked(no, 1, 1));
                lines.setRefund(no, 1, new BigDecimal("12.00"));
            }
            assertThat(lines.refundedElsewhere(rmaNo, orderNo, 1)).isEqualByComparingTo("0");
            refunds.insert(refund(rmaNo + "-2"));
            assertThat(lines.refundedElsewhere(rmaNo, orderNo, 1)).isEqualByComparingTo("12");
            assertThat(lines.refundedElsewhere(rmaNo + "-2", orderNo, 1)).isEqualByComparingTo("0");
        }
    }

    @BothDatabases
    void thereIsOneRefundPerReturnAndItSettlesOnce(Database database) {
        try (SqlSession session = database.session()) {
            RefundMapper refunds = session.getMapper(RefundMapper.class);
            refunds.insert(refund(rmaNo));
            assertThatThrownBy(() -> refunds.insert(refund(rmaNo)));
            assertThat(refunds.reserveAgain(rmaNo, BigDecimal.ONE, LATER)).isZero();
            assertThat(refunds.settle(rmaNo, RefundRow.Status.RESERVED, RefundRow.Status.REFUSED, null, null, LATER))
                    .isOne();
            assertThat(refunds.reserveAgain(rmaNo, BigDecimal.ONE, LATER)).isOne();
            assertThat(refunds.settle(rmaNo, RefundRow.Status.RESERVED, RefundRow.Status.PAID, "P1", "ok", LATER))
                    .isOne();
            assertThat(refunds.settle(rmaNo, RefundRow.Status.RESERVED, RefundRow.Status.PAID, "P2", null, LATER))
                    .isZero();
            RefundRow paid = refunds.find(rmaNo).orElseThrow();
            assertThat(paid.paidByUs()).isTrue();
            assertThat(paid.refundNo()).isEqualTo("P1");
            assertThat(paid.amount()).isEqualByComparingTo("1");
        }
    }

    @BothDatabases
    void aParcelKeepsWhatWasFoundOutAboutIt(Database database) {
        String parcelNo = "PCL-" + UUID.randomUUID();
        try (SqlSession session = database.session()) {
            ArrivalMapper arrivals = session.getMapper(ArrivalMapper.class);
            arrivals.insert(arrival(parcelNo, tracking));
            arrivals.addLine(new ArrivalRow.Line(parcelNo, 0, "S1", "L1", null, 2));
            arrivals.setProcess(parcelNo, "p1");
            arrivals.setShelf(parcelNo, "A-01");
            arrivals.setOwner(parcelNo, "sun", AT);
            assertThat(arrivals.waiting(tracking)).hasSize(1);
            arrivals.setStatus(parcelNo, ArrivalRow.Status.UNCLAIMED);
            assertThat(arrivals.unclaimed(1000))
                    .extracting(ArrivalRow::parcelNo)
                    .contains(parcelNo);
            arrivals.correct(arrival(parcelNo, tracking + "-2"));

            ArrivalRow found = arrivals.ofParcel(parcelNo).orElseThrow();
            assertThat(found.trackingNo()).isEqualTo(tracking + "-2");
            assertThat(found.shelf()).isEqualTo("A-01");
            assertThat(found.arrivedAt()).isEqualTo(AT);
            assertThat(found.processInstanceId()).isEqualTo("p1");
            assertThat(arrivals.lines(List.of(parcelNo))).hasSize(1);
            arrivals.clearLines(parcelNo);
            assertThat(arrivals.lines(List.of(parcelNo))).isEmpty();

            arrivals.join(parcelNo, rmaNo, orderNo);
            assertThat(arrivals.waiting(tracking + "-2")).isEmpty();
            assertThat(arrivals.ofReturn(rmaNo)).hasSize(1);
            assertThat(arrivals.ofReturns(List.of(rmaNo))).hasSize(1);
            assertThat(arrivals.find(parcelNo).orElseThrow().status()).isEqualTo(ArrivalRow.Status.JOINED);
        }
    }

    @BothDatabases
    void aWaybillCanBeTakenAgainAndAgain(Database database) {
        try (SqlSession session = database.session()) {
            ArrivalMapper arrivals = session.getMapper(ArrivalMapper.class);
            arrivals.lockTracking(tracking);
            arrivals.lockTracking(tracking);
            assertThat(database.rows()
                            .queryForObject(
                                    "select count(*) from rma_tracking where tracking_no = ?", Long.class, tracking))
                    .isOne();
        }
    }

    private static ArrivalRow arrival(String parcelNo, String trackingNo) {
        return new ArrivalRow(
                parcelNo,
                parcelNo,
                "HZ1",
                AT,
                trackingNo,
                "王**",
                ArrivalRow.Status.ARRIVED,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static RefundRow refund(String rmaNo) {
        return new RefundRow(rmaNo, new BigDecimal("12.0000"), "CNY", RefundRow.Status.RESERVED, null, null, AT, null);
    }

    private ReturnRow row(String no, String request) {
        return new ReturnRow(
                no,
                request == null ? Source.MANUAL : Source.REQUEST,
                "taobao",
                request,
                ReturnType.RETURN,
                orderNo,
                null,
                "七天无理由 😀",
                "NO_REASON",
                "BUYER_REASON",
                null,
                "不想要了",
                AT,
                "BUYER_HAS_GOODS",
                "待审核",
                PlatformState.OPEN,
                new BigDecimal("12.5000"),
                "CNY",
                LATER,
                null,
                null,
                tracking,
                ReturnStatus.REQUESTED,
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
                null,
                null,
                null,
                null,
                null,
                AT,
                null);
    }
}
