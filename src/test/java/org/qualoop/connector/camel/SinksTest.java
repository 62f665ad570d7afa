package org.qualoop.connector.camel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.qualoop.connector.domain.ConnectorStats;
import org.qualoop.connector.domain.Kamelet;
import org.qualoop.connector.domain.KameletsFixture;
import org.qualoop.connector.domain.Outcome;
import org.qualoop.connector.domain.Peers;
import org.springframework.mock.env.MockEnvironment;

/** The shipped sinks against a real HTTP peer. */
class SinksTest {

    private static final Map<String, Object> REFUND =
            Map.of("recordNo", "RMA-1", "orderNo", "T1", "amount", "129.00", "currency", "CNY", "reason", "漏液 \"质量\"");

    private final Peer peer = new Peer();
    private final ObjectMapper json = new ObjectMapper();
    private final MockEnvironment settings = new MockEnvironment();
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private CamelSinks sinks;

    @BeforeEach
    void start() {
        PeerReply reply = new PeerReply(json);
        camel.getRegistry().bind("peerReply", reply);
        camel.getRegistry().bind("workNotification", new WorkNotification(json, reply, Clock.systemUTC()));
        new CamelSetup(KameletsFixture.shipped(), 400).beforeApplicationStart(camel);
        camel.start();
        sinks = new CamelSinks(
                camel, camel.createProducerTemplate(), new Peers(settings), Mockito.mock(ConnectorStats.class), json);
    }

    @AfterEach
    void stop() throws IOException {
        camel.close();
        peer.close();
    }

    @Test
    void aRefundCarriesItsKeyTokenAndBodyAndBringsItsNumber() throws IOException {
        configured("payment");
        peer.answers("/refunds", 200, "{\"refundNo\":\"RF-9\",\"other\":1}");

        Outcome outcome = sinks.call(sink("payment-refund-sink"), REFUND, "key-1");

        assertThat(outcome).isEqualTo(new Outcome.Done(Map.of("refundNo", "RF-9")));
        Peer.Asked asked = peer.asked().get(0);
        assertThat(asked.method()).isEqualTo("POST");
        assertThat(asked.headers())
                .containsEntry("idempotency-key", "key-1")
                .containsEntry("authorization", "Bearer s3cret&%+= /");
        assertThat(json.readTree(asked.body())).isEqualTo(json.valueToTree(REFUND));
    }

    @Test
    void aBusinessRefusalIsNotAFailure() {
        configured("payment");
        peer.answers("/refunds", 422, "{\"code\":\"REFUND_REFUSED\",\"message\":\"超过实付金额\"}");

        assertThat(sinks.call(sink("payment-refund-sink"), REFUND, "key-1"))
                .isEqualTo(new Outcome.Refused("REFUND_REFUSED: 超过实付金额"));
    }

    @Test
    void aServerErrorIsAFailureThatOnePeerAnswered() {
        configured("payment");
        peer.answers("/refunds", 500, "oops");

        Outcome.Failed failed = (Outcome.Failed) sinks.call(sink("payment-refund-sink"), REFUND, "key-1");

        assertThat(failed.message()).isEqualTo("HTTP 500: oops");
        assertThat(failed.unreachable()).isFalse();
    }

    @Test
    void aConflictWithoutABusinessCodeIsAFailureToo() {
        configured("payment");
        peer.answers("/refunds", 409, "{}");

        assertThat(sinks.call(sink("payment-refund-sink"), REFUND, "key-1")).isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void aPeerThatDoesNotAnswerInTimeCountsAsUnreachable() {
        configured("payment");
        peer.answers("/refunds", Peer.SILENCE, "");

        Outcome.Failed failed = (Outcome.Failed) sinks.call(sink("payment-refund-sink"), REFUND, "key-1");

        assertThat(failed.unreachable()).isTrue();
    }

    @Test
    void aPeerThatIsNotThereCountsAsUnreachable() {
        configured("payment");
        peer.close();

        Outcome.Failed failed = (Outcome.Failed) sinks.call(sink("payment-refund-sink"), REFUND, "key-1");

        assertThat(failed.unreachable()).isTrue();
    }

    @Test
    void anAnswerThatIsNotJsonIsAFailure() {
        configured("payment");
        peer.answers("/refunds", 200, "<html>login</html>");

        assertThat(sinks.call(sink("payment-refund-sink"), REFUND, "key-1")).isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void retryAfterIsObeyed() {
        configured("wms");
        peer.answers("/lot-holds", 429, "{}", "Retry-After", "7");

        assertThat(sinks.call(sink("wms-hold-lot-sink"), Map.of("sku", "A"), "key-1"))
                .isEqualTo(new Outcome.Throttled(Duration.ofSeconds(7), "HTTP 429, throttled"));
    }

    @Test
    void headersOfAPeerNeverSteerTheRoute() {
        configured("wms");
        peer.answers("/lot-holds", 200, "{}", "CamelHttpUri", "http://evil.example.com");

        sinks.call(sink("wms-hold-lot-sink"), Map.of("sku", "A"), "key-1");
        sinks.call(sink("wms-hold-lot-sink"), Map.of("sku", "A"), "key-2");

        assertThat(peer.asked("/lot-holds")).hasSize(2);
    }

    @Test
    void withoutAnAddressThereIsNoPeer() {
        assertThat(sinks.hasPeer(sink("erp-update-stock-status-sink"))).isFalse();
        assertThat(sinks.call(sink("erp-update-stock-status-sink"), Map.of(), "k"))
                .isInstanceOf(Outcome.NoPeer.class);
    }

    @Test
    void everySinkReachesItsPeer() {
        Map<String, String> paths = new HashMap<>();
        for (Kamelet sink : KameletsFixture.shipped().sinks()) {
            configured(sink.system());
            peer.answers("/gettoken", 200, "{\"errcode\":0,\"access_token\":\"t\"}");
            sinks.call(sink, Map.of("recordNo", "NCR-1"), sink.name());
            Peer.Asked last = peer.asked().get(peer.asked().size() - 1);
            assertThat(last.headers()).containsEntry("idempotency-key", sink.name());
            paths.put(sink.system() + last.path(), sink.name());
        }
        assertThat(paths).hasSize(KameletsFixture.shipped().sinks().size());
    }

    @Test
    void aWorkNotificationSpeaksDingTalkToOnePerson() throws IOException {
        configured("messenger");
        peer.answers("/gettoken", 200, "{\"errcode\":0,\"access_token\":\"tok\",\"expires_in\":7200}");
        peer.answers(ASYNC_SEND, 200, "{\"errcode\":0,\"errmsg\":\"ok\",\"task_id\":256271667526}");

        Outcome first = sinks.call(sink(MESSENGER), notice(), "n-1");
        sinks.call(sink(MESSENGER), notice(), "n-2");

        assertThat(first).isEqualTo(new Outcome.Done(Map.of("messengerTaskId", "256271667526")));
        assertThat(peer.asked("/gettoken")).as("the token is kept").hasSize(1);
        assertThat(peer.asked("/gettoken").get(0).query()).isEqualTo("appkey=ding1&appsecret=s3cret&%+= /");
        Peer.Asked sent = peer.asked(ASYNC_SEND).get(0);
        assertThat(sent.query()).isEqualTo("access_token=tok");
        var body = json.readTree(sent.body());
        assertThat(body.path("userid_list").asText()).isEqualTo("dd-quality");
        assertThat(body.path("to_all_user").asBoolean()).isFalse();
        assertThat(body.path("agent_id").asText()).isEqualTo("42");
        assertThat(body.path("msg").path("action_card").path("single_url").asText())
                .isEqualTo("http://localhost/ncrs/NCR-1");
    }

    @Test
    void anErrcodeInTheBodyIsAFailureInSpiteOfHttp200() {
        configured("messenger");
        peer.answers("/gettoken", 200, "{\"errcode\":0,\"access_token\":\"tok\"}");
        peer.answers(ASYNC_SEND, 200, "{\"errcode\":-1,\"errmsg\":\"系统繁忙\"}");

        assertThat(sinks.call(sink(MESSENGER), notice(), "n-1"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.type(Outcome.Failed.class))
                .extracting(Outcome.Failed::message)
                .isEqualTo("errcode -1: 系统繁忙");
    }

    @Test
    void anEndedTokenIsAskedForAgain() {
        configured("messenger");
        peer.answers("/gettoken", 200, "{\"errcode\":0,\"access_token\":\"old\"}");
        peer.answers("/gettoken", 200, "{\"errcode\":0,\"access_token\":\"new\"}");
        peer.answers(ASYNC_SEND, 200, "{\"errcode\":40014,\"errmsg\":\"不合法的access_token\"}");
        peer.answers(ASYNC_SEND, 200, "{\"errcode\":0,\"task_id\":1}");

        assertThat(sinks.call(sink(MESSENGER), notice(), "n-1")).isInstanceOf(Outcome.Failed.class);
        assertThat(sinks.call(sink(MESSENGER), notice(), "n-1")).isInstanceOf(Outcome.Done.class);
        assertThat(peer.asked(ASYNC_SEND).get(1).query()).isEqualTo("access_token=new");
    }

    @Test
    void aThrottledMessengerIsGivenTime() {
        configured("messenger");
        peer.answers("/gettoken", 200, "{\"errcode\":0,\"access_token\":\"tok\"}");
        peer.answers(ASYNC_SEND, 200, "{\"errcode\":90018,\"errmsg\":\"您的服务器调用钉钉开放平台所有接口的请求都被暂时禁用了\"}");

        assertThat(sinks.call(sink(MESSENGER), notice(), "n-1")).isInstanceOf(Outcome.Throttled.class);
    }

    private static final String MESSENGER = "messenger-send-work-notification-sink";
    private static final String ASYNC_SEND = "/topapi/message/corpconversation/asyncsend_v2";

    private static Map<String, Object> notice() {
        return Map.of(
                "to", "quality",
                "messengerId", "dd-quality",
                "title", "新的质量异常 NCR-1",
                "text", "漏液",
                "link", "http://localhost/ncrs/NCR-1");
    }

    private void configured(String system) {
        settings.setProperty("qualoop.connectors." + system + ".url", peer.url());
        settings.setProperty("qualoop.connectors." + system + ".token", "s3cret&%+= /");
        settings.setProperty("qualoop.connectors.messenger.app-key", "ding1");
        settings.setProperty("qualoop.connectors.messenger.agent-id", "42");
    }

    private static Kamelet sink(String name) {
        return KameletsFixture.shipped().find(name).orElseThrow();
    }
}
