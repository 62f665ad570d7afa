package org.qualoop.connector.camel;

import static java.util.concurrent.TimeUnit.SECONDS;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qualoop.connector.domain.ConnectorStats;
import org.qualoop.connector.domain.Kamelet;
import org.qualoop.connector.domain.KameletsFixture;
import org.qualoop.connector.domain.SourceCursors;
import org.qualoop.connector.domain.SourceInbox;

/** The shipped sources against a real HTTP peer. */
class SourcesTest {

    private static final String ONE = "{\"changes\":[{\"kind\":\"orders\",\"body\":{\"orderNo\":\"T1\"}}],";
    private static final String NOTHING = "{\"changes\":[],\"next\":\"9\",\"more\":false}";

    private final Peer peer = new Peer();
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final SourceCursors cursors = mock(SourceCursors.class);
    private final SourceInbox inbox = mock(SourceInbox.class);
    private final ConnectorStats stats = mock(ConnectorStats.class);
    private final AtomicReference<String> cursor = new AtomicReference<>("");
    private final List<JsonNode> taken = new CopyOnWriteArrayList<>();

    @BeforeEach
    void prepare() {
        camel.getRegistry().bind("peerReply", new PeerReply(new ObjectMapper()));
        camel.getRegistry().bind("pollCursor", new PollCursor(cursors, inbox, stats));
        new CamelSetup(KameletsFixture.shipped(), 400).beforeApplicationStart(camel);
        when(cursors.begin(anyString())).thenAnswer(call -> Optional.of(cursor.get()));
        when(cursors.move(anyString(), anyString())).thenAnswer(call -> {
            cursor.set(call.getArgument(1));
            return true;
        });
        org.mockito.Mockito.doAnswer(call -> taken.add(call.getArgument(1)))
                .when(inbox)
                .take(anyString(), any());
    }

    @AfterEach
    void stop() throws IOException {
        camel.close();
        peer.close();
    }

    @Test
    void allPagesAreTakenAndTheCursorGoesOnFromTheLast() throws Exception {
        peer.answers("/orders", 200, ONE + "\"next\":\"5\",\"more\":true}")
                .answers("/orders", 200, ONE + "\"next\":\"9\",\"more\":false}")
                .answers("/orders", 200, NOTHING);

        poll("shop-poll-orders-source");

        await().atMost(20, SECONDS).until(() -> peer.asked().size() >= 3);
        assertThat(peer.asked().stream().limit(3).map(Peer.Asked::query))
                .containsExactly("since=&limit=200", "since=5&limit=200", "since=9&limit=200");
        assertThat(peer.asked().get(0).headers()).containsEntry("authorization", "Bearer s3cret");
        assertThat(cursor.get()).isEqualTo("9");
        assertThat(taken.get(0).get(0).path("body").path("orderNo").asText()).isEqualTo("T1");
    }

    @Test
    void aFailureOfThePeerOrOfIntakeLeavesTheCursorAndThePollGoesOn() throws Exception {
        peer.answers("/orders", 500, "oops")
                .answers("/orders", 200, "<html>")
                .answers("/orders", 200, ONE + "\"next\":\"7\",\"more\":false}");
        doThrow(new IllegalStateException("database down"))
                .doAnswer(call -> taken.add(call.getArgument(1)))
                .when(inbox)
                .take(anyString(), any());

        poll("shop-poll-orders-source");

        await().atMost(20, SECONDS).until(() -> "7".equals(cursor.get()));
        assertThat(peer.asked().stream().limit(4).map(Peer.Asked::query)).containsOnly("since=&limit=200");
        org.mockito.Mockito.verify(stats, org.mockito.Mockito.atLeast(3))
                .failed(org.mockito.ArgumentMatchers.eq("shop-poll-orders-source"), anyString());
    }

    @Test
    void whileAnotherNodeReadsNothingIsAsked() throws Exception {
        when(cursors.begin(anyString())).thenReturn(Optional.empty());
        poll("shop-poll-orders-source");

        await().atMost(20, SECONDS)
                .untilAsserted(() -> org.mockito.Mockito.verify(cursors, org.mockito.Mockito.atLeast(3))
                        .begin(anyString()));
        assertThat(peer.asked()).isEmpty();
    }

    @Test
    void everySourceAsksItsPeer() throws Exception {
        Set<String> paths = Set.of("/orders", "/reviews", "/returns", "/changes", "/tracking", "/recall-replies");
        paths.forEach(path -> peer.answers(path, 200, NOTHING));
        cursor.set("9");
        for (Kamelet source : KameletsFixture.shipped().sources()) {
            camel.addRoutes(CamelSources.route(source, settings()));
        }
        camel.start();

        await().atMost(20, SECONDS)
                .until(() -> peer.asked().stream().map(Peer.Asked::path).collect(toSet()), paths::equals);
    }

    private void poll(String name) throws Exception {
        camel.addRoutes(CamelSources.route(KameletsFixture.shipped().find(name).orElseThrow(), settings()));
        camel.start();
    }

    private Map<String, String> settings() {
        return Map.of("url", peer.url(), "token", "s3cret", "period", "50", "pageSize", "200");
    }
}
