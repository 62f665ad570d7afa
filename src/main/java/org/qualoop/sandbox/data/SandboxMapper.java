package org.qualoop.sandbox.data;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.qualoop.sandbox.SandboxOn;

/** The simulated merchant's own tables. */
@Mapper
@SandboxOn
public interface SandboxMapper {

    String state(String name);

    void setState(String name, String text);

    void schedule(String kind, String ref, Instant dueAt);

    void unschedule(String kind, String ref);

    /** Earliest first; the order never depends on when somebody looks. */
    List<AgendaRow> due(Instant until, int limit);

    List<AgendaRow> agenda();

    void saveLot(LotRow lot);

    List<LotRow> lots(String sku);

    LotRow lot(String sku, String lotNo);

    void changeOnHand(String sku, String lotNo, int by);

    /** So many units of the lot wait for their verdict; the same record again replaces it. */
    void setPending(String recordNo, String sku, String lotNo, int qty);

    void changePending(String recordNo, int by);

    int hold(String sku, String lotNo, boolean held);

    /** Without a lot number: every lot of the SKU. */
    int stockStatus(String sku, String lotNo, String status);

    void saveOrder(OrderRow order);

    OrderRow order(String orderNo);

    void addRefund(String orderNo, BigDecimal amount);

    void saveReturn(ReturnRow request);

    ReturnRow request(String requestId);

    List<ReturnRow> returnsOf(String orderNo);

    void saveRecall(String ref, String body);

    String recall(String ref);

    void publish(String feed, String kind, String ref, Instant at, String body);

    List<FeedRow> feed(String feed, long since, int limit);

    void addCall(String system, String operation, String key, Instant at, int status, String body, String reply);

    CallRow call(String system, String operation, String key);

    List<CallRow> calls(String system, long after, int limit);

    void addFailure(String system, String operation, String mode, int remaining);

    FailureRow failure(String system, String operation);

    void useFailure(long id);

    void clearFailures();

    record AgendaRow(String kind, String ref, Instant dueAt) {}

    record LotRow(
            String sku,
            String lotNo,
            String supplierCode,
            Instant receivedAt,
            int onHand,
            int pending,
            boolean held,
            String stockStatus,
            String fault,
            int faultShare) {

        /** What may be picked now. */
        public int sellable() {
            return held ? 0 : onHand - pending;
        }
    }

    record OrderRow(
            String orderNo,
            String step,
            Instant placedAt,
            String trackingNo,
            BigDecimal paid,
            BigDecimal refunded,
            String body) {}

    record ReturnRow(String requestId, String orderNo, String step, String body) {}

    record FeedRow(long seq, String feed, String kind, String ref, Instant at, String body) {}

    record CallRow(long callId, String operation, String idemKey, Instant at, int status, String body, String reply) {}

    record FailureRow(long failureId, String mode) {}
}
