package org.qualoop.trace.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qualoop.testing.Http;
import org.qualoop.testing.Http.Answer;
import org.qualoop.testing.QualoopTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A filled-in template of every kind, in which no column is left out. */
@QualoopTest
class EveryKindImportTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Its recall must exist, which a file cannot bring about. */
    private static final String NEEDS_A_RECALL = "recall-replies";

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @LocalServerPort
    int port;

    @Autowired
    ImportWork work;

    @Autowired
    Kinds kinds;

    @Autowired
    ColumnWords words;

    @Autowired
    JdbcTemplate rows;

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void everyColumnOfEveryKindArrivesInTheLedger(String format) throws IOException {
        Http integrator = Http.as("integrator", port);
        SoftAssertions every = new SoftAssertions();
        for (String kind : kinds.names()) {
            if (kind.equals(NEEDS_A_RECALL)) {
                continue;
            }
            Map<String, String> cells = cells(kind);
            List<String> heads = kinds.columns(kind).stream().map(words::head).toList();
            List<String> values = List.copyOf(cells.values());
            byte[] file = format.equals("xlsx")
                    ? Books.xlsx(List.of(heads, values))
                    : Books.csv(String.join(",", heads) + "\n" + String.join(",", values) + "\n");
            Answer up = integrator.multipart("/api/v1/imports", "x." + format, file, Map.of("kind", kind));
            every.assertThat(up.status()).as(kind + up.text()).isEqualTo(202);
            work.run();
            JsonNode done = integrator.get(up.header("Location")).json();
            every.assertThat(done.get("accepted").asInt())
                    .as(kind
                            + done
                            + integrator.get(up.header("Location") + "/errors").text())
                    .isOne();
            every.assertThat(flat(stored(kind)).keySet()).as(kind).isEqualTo(cells.keySet());
        }
        every.assertAll();
    }

    private Map<String, String> cells(String kind) {
        Map<String, String> cells = new LinkedHashMap<>();
        kinds.columns(kind).forEach(column -> cells.put(column.path(), value(column)));
        return cells;
    }

    private String value(Column column) {
        if (column.money()) {
            return column.amount() ? "12.5" : "CNY";
        }
        return switch (column.kind()) {
            case INTEGER, DECIMAL -> "1";
            case FLAG -> "是";
            case CHOICE -> column.choices().get(0);
            case INSTANT -> column.path().equals("to") ? "2026-02-01 08:00" : "2026-01-31 08:00";
            case DATE, DEADLINE -> "2026-01-31";
            default -> column.path() + "-" + run;
        };
    }

    private JsonNode stored(String kind) throws IOException {
        List<String> items = rows.queryForList(
                "select item from trace_fact where kind = ? and item like ? order by received_at desc",
                String.class,
                kind,
                "%" + run + "%");
        assertThat(items).as(kind).isNotEmpty();
        return JSON.readTree(items.get(0));
    }

    /** Paths without places in lists. */
    private static Map<String, String> flat(JsonNode item) {
        Map<String, String> flat = new TreeMap<>();
        flatten(item, "", flat);
        return flat;
    }

    private static void flatten(JsonNode node, String path, Map<String, String> into) {
        if (node.isArray()) {
            node.forEach(entry -> flatten(entry, path, into));
        } else if (node.isObject()) {
            node.properties()
                    .forEach(field -> flatten(
                            field.getValue(), path.isEmpty() ? field.getKey() : path + "." + field.getKey(), into));
        } else {
            into.put(path, node.asText());
        }
    }
}
