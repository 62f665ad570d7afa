package org.qualoop.trace.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.qualoop.platform.Bulk;
import org.qualoop.platform.InList;
import org.qualoop.platform.Table;
import org.qualoop.trace.Fact;
import org.qualoop.trace.Item;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Reads and appends the revisions of facts. */
@Component
public class FactStore {

    /** The last revision of a fact; its content is read when asked for. */
    public record Latest(int revision, byte[] hash, Supplier<Item> item) {}

    /** A revision with its content as canonical text and that text's SHA-256. */
    public record Row(Fact fact, byte[] hash, String text) {}

    /** A revision that is in the ledger. */
    public record Revision(String key, int revision, Item item, Instant receivedAt, String receivedBy) {}

    private static final Table<Row> FACTS = Table.<Row>of("trace_fact")
            .key("kind", row -> row.fact().kind())
            .key("fact_key", row -> row.fact().key())
            .key("revision", row -> row.fact().revision())
            .column("content_hash", Row::hash)
            .column("item", Row::text)
            .column("received_at", row -> row.fact().receivedAt())
            .column("received_by", row -> row.fact().receivedBy());

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final String LATEST = "select f.fact_key, f.revision, f.content_hash from trace_fact f"
            + " where f.kind = ? and f.fact_key in (%s) and f.revision ="
            + " (select max(n.revision) from trace_fact n where n.fact_key = f.fact_key and n.kind = f.kind)";

    private record LatestRow(String key, int revision, byte[] hash) {}

    private final FactMapper mapper;
    private final InList lists;
    private final Bulk bulk;

    FactStore(FactMapper mapper, InList lists, Bulk bulk) {
        this.mapper = mapper;
        this.lists = lists;
        this.bulk = bulk;
    }

    /** The last revision of each of these facts that is known. */
    public Map<String, Latest> latest(String kind, Collection<String> keys) {
        Map<String, Latest> latest = new HashMap<>();
        RowMapper<LatestRow> row = (r, n) -> new LatestRow(r.getString(1), r.getInt(2), r.getBytes(3));
        lists.read(LATEST, keys, row, kind)
                .forEach(found ->
                        latest.put(found.key(), new Latest(found.revision(), found.hash(), () -> item(kind, found))));
        return latest;
    }

    /** Every revision whose key lies between these, both included, in the order of key and revision. */
    public List<Revision> revisions(String kind, String from, String to) {
        return mapper.revisions(kind, from, to).stream()
                .map(row -> new Revision(
                        row.factKey(), row.revision(), parse(row.item()), row.receivedAt(), row.receivedBy()))
                .toList();
    }

    public void append(List<Row> rows) {
        bulk.insert(FACTS, rows);
    }

    private Item item(String kind, LatestRow row) {
        return parse(mapper.item(kind, row.key(), row.revision()));
    }

    private static Item parse(String text) {
        try {
            return new Item(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the ledger holds what is not JSON", e);
        }
    }
}
