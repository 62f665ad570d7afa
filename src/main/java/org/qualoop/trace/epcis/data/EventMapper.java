package org.qualoop.trace.epcis.data;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Captured events, and what the trace knows of the goods they name. */
@Mapper
public interface EventMapper {

    /** A captured event; {@code event} is its JSON. */
    record EventRow(
            String eventKey,
            String eventId,
            String eventHash,
            String eventType,
            String action,
            String bizStep,
            Instant eventTime,
            Instant recordTime,
            Instant declaredAt,
            String captureId,
            String factKind,
            String factKey,
            String event) {}

    record ThingRow(String uri, String role, String eventKey) {}

    record SkuRow(String sku, String barcode, String kind) {}

    record FactRow(String factKey, String item, String receivedBy) {}

    record CaptureRow(
            String captureId,
            Instant createdAt,
            Instant finishedAt,
            String createdBy,
            String errorBehaviour,
            int captured,
            int duplicates,
            String errors,
            String untraced) {}

    /** Whether any event was captured. */
    boolean anything();

    List<String> known(@Param("keys") Collection<String> eventKeys);

    /** Events with one of these ids. */
    List<EventRow> withIds(@Param("ids") Collection<String> eventIds);

    /** Events that stand and belong to a fact, in the order of their times. */
    List<EventRow> ofFact(@Param("kind") String kind, @Param("key") String key);

    /** Events that stand and name one of these in one of these roles, in the order of their times. */
    List<EventRow> naming(@Param("roles") Collection<String> roles, @Param("uris") Collection<String> uris);

    /** Events that name an identifier that begins so. */
    List<EventRow> namingLike(@Param("prefix") String prefix);

    /** SKUs by their own number or their barcode. */
    List<SkuRow> skus(@Param("codes") Collection<String> codes);

    /** The last revision of the facts with these keys, and of those with a key of this one and a number behind '#'. */
    List<FactRow> facts(
            @Param("kind") String kind, @Param("keys") Collection<String> keys, @Param("group") String group);

    Integer orderLine(@Param("orderNo") String orderNo, @Param("sku") String sku);

    CaptureRow capture(@Param("captureId") String captureId);

    List<CaptureRow> captures(@Param("limit") int limit);
}
