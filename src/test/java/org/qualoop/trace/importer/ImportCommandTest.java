package org.qualoop.trace.importer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command against a server that answers as a test wants. */
class ImportCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String MAPPING = """
            zone: Asia/Shanghai
            tables:
              people: {file: people.csv, key: id}
              things: {file: things.csv, key: person}
            steps:
              - kind: orders
                from: people
                when: "{paid}"
                batch: 2
                item:
                  orderNo: "{id}"
                  placedAt: "{paid|instant}"
                  name: "{name}"
                  customer: {id: "C-{id|first 2}", note: "{note}"}
                  lines:
                    each: things
                    by: id
                    item: {lineNo: "{@index|integer}", sku: "{sku}", amount: "{price|money CNY}", qty: 1}
              - kind: receipts
                from: things
                group: "{sku}"
                item:
                  receiptNo: "R-{@group}"
                  qty: "{@count|integer}"
                  owner: "{people[person].name}"
                  month: "{day|month}"
                  lines:
                    each: rows
                    group: "{person}"
                    item: {who: "{person}", qty: "{@count|integer}"}
            """;

    @TempDir
    Path folder;

    private HttpServer server;
    private final List<String> kinds = new ArrayList<>();
    private final List<JsonNode> bodies = new ArrayList<>();
    private BiFunction<Integer, JsonNode, String> answers = (n, body) -> "200" + counts(body.size());
    private String printed;

    @BeforeEach
    void start() throws IOException {
        Files.writeString(folder.resolve("m.yaml"), MAPPING);
        Files.writeString(folder.resolve("people.csv"), """
                \uFEFFid,name,paid,note
                p1,"Li, \"\"One\"\"
                of two lines",2026-01-01 08:00:00,
                p2,王,2026-01-02,n
                p3,not paid,,
                p4,😀,2026-01-03T00:00:00Z,n
                """);
        Files.writeString(folder.resolve("things.csv"), """
                person,sku,price,day
                p1,A,1.50,2026-01-31 23:59:59
                p1,B,2,2026-02-01
                p2,A,cheap,2026-02-01
                p1,A,3,2026-02-01
                """);
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/api/v1/intake/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void rowsBecomeItemsAsTheMappingSays() {
        assertThat(run()).isZero();

        assertThat(kinds).containsExactly("orders", "orders", "receipts");
        JsonNode first = bodies.get(0).get(0);
        assertThat(first.at("/placedAt").asText()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(first.at("/name").asText()).isEqualTo("Li, \"One\"\nof two lines");
        assertThat(first.at("/customer").toString()).isEqualTo("{\"id\":\"C-p1\"}");
        assertThat(first.at("/lines").toString())
                .isEqualTo(
                        "[{\"lineNo\":1,\"sku\":\"A\",\"amount\":{\"amount\":\"1.50\",\"currency\":\"CNY\"},\"qty\":1},"
                                + "{\"lineNo\":2,\"sku\":\"B\",\"amount\":{\"amount\":\"2\",\"currency\":\"CNY\"},\"qty\":1},"
                                + "{\"lineNo\":3,\"sku\":\"A\",\"amount\":{\"amount\":\"3\",\"currency\":\"CNY\"},\"qty\":1}]");
        assertThat(bodies.get(0).get(1).at("/lines/0/amount").asText()).isEqualTo("cheap");
        assertThat(bodies.get(0).get(1).at("/placedAt").asText()).isEqualTo("2026-01-01T16:00:00Z");
        assertThat(bodies.get(1).findValuesAsText("orderNo")).containsExactly("p4");
        JsonNode group = bodies.get(2).get(0);
        assertThat(group.toString())
                .isEqualTo("{\"receiptNo\":\"R-A\",\"qty\":3,\"owner\":\"Li, \\\"One\\\"\\nof two lines\","
                        + "\"month\":\"202601\",\"lines\":[{\"who\":\"p1\",\"qty\":2},{\"who\":\"p2\",\"qty\":1}]}");
        assertThat(printed).contains("orders", "3/3", "5 accepted");
    }

    @Test
    void anInterruptedImportGoesOnWhereItWas() {
        answers = (n, body) -> n == 2 ? "400{}" : "200" + counts(body.size());
        assertThat(run()).isEqualTo(1);
        assertThat(printed).contains("Run the same command again");
        assertThat(run()).isZero();
        assertThat(printed).contains("Going on");
        assertThat(bodies.get(2).findValuesAsText("orderNo")).containsExactly("p4");
        assertThat(kinds).containsExactly("orders", "orders", "orders", "receipts");

        assertThat(run()).isZero();
        assertThat(kinds).hasSize(7);
    }

    @Test
    void whatIsRefusedIsReportedWithItsRowsAndReason() throws IOException {
        answers = (n, body) -> switch (n) {
            case 1 ->
                "200{\"accepted\":1,\"updated\":0,\"duplicates\":0,\"rejected\":[{\"index\":1,"
                        + "\"pointer\":\"/lines/0/amount\",\"detail\":\"must be an object\"}]}";
            case 3 ->
                "422{\"errors\":[{\"pointer\":\"/0/qty\",\"detail\":\"no, \\\"never\\\"\"},"
                        + "{\"pointer\":\"/0\",\"detail\":\"odd\"}]}";
            default -> "200" + counts(body.size());
        };
        assertThat(run()).isEqualTo(2);
        assertThat(printed).contains("2 refused");
        assertThat(Files.readString(folder.resolve("import-m.refused.csv")))
                .contains("orders,people.csv,3,/lines/0/amount,must be an object,")
                .contains("receipts,things.csv,2 4 5,/qty,\"no, \"\"never\"\"\",")
                .contains("receipts,things.csv,2 4 5,,odd,");
    }

    @Test
    void aWrongPasswordIsSaid() {
        answers = (n, body) -> "401{}";
        assertThat(run()).isEqualTo(1);
        assertThat(printed).contains("needs an integrator");
    }

    @Test
    void withoutItsArgumentsItShowsHowItIsUsed() {
        var out = new ByteArrayOutputStream();
        assertThat(new ImportCommand().run(List.of("olist"), new PrintStream(out)))
                .isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("Usage: import <mapping> <folder>");
    }

    @Test
    void theShippedMappingIsWellFormed() {
        assertThat(Mapping.load("olist").steps()).extracting(Mapping.Step::kind).contains("suppliers", "reviews");
    }

    private int run() {
        var out = new ByteArrayOutputStream();
        int code = new ImportCommand()
                .run(
                        List.of(
                                folder.resolve("m.yaml").toString(),
                                folder.toString(),
                                "--url=http://localhost:" + server.getAddress().getPort(),
                                "--work=" + folder),
                        new PrintStream(out, true, StandardCharsets.UTF_8));
        printed = out.toString(StandardCharsets.UTF_8);
        return code;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        kinds.add(path.substring(path.lastIndexOf('/') + 1));
        bodies.add(JSON.readTree(exchange.getRequestBody()));
        String answer = answers.apply(bodies.size(), bodies.get(bodies.size() - 1));
        byte[] body = answer.substring(3).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(Integer.parseInt(answer.substring(0, 3)), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String counts(int accepted) {
        return "{\"accepted\":" + accepted + ",\"updated\":0,\"duplicates\":0,\"rejected\":[]}";
    }
}
