package org.qualoop.trace.epcis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventHashTest {

    private static final Map<String, String> PREFIXES = Map.of("ext", "https://ns.example.com/");

    @Test
    void theTextThatIsHashedFollowsTheOrderOfTheVocabularyStandard() throws Exception {
        JsonNode event = json("""
                {"type":"ObjectEvent","eventID":"urn:uuid:1","recordTime":"2026-01-03T00:00:00Z","ext:b":{"ext:d":2,"ext:c":"x"},
                 "action":"OBSERVE","bizStep":"shipping","eventTime":"2026-01-02T08:00:00.0004+08:00",
                 "eventTimeZoneOffset":"+08:00",
                 "quantityList":[{"quantity":3.50,"uom":"KGM","epcClass":"urn:epc:class:lgtin:4012345.012345.L2"},
                                 {"quantity":2,"epcClass":"urn:epc:class:lgtin:4012345.012345.L1"}],
                 "bizTransactionList":[{"type":"po","bizTransaction":"https://a.example/po/1"}],
                 "errorDeclaration":{"declarationTime":"2026-01-04T00:00:00Z"}}""");

        assertThat(EventHash.text(event, PREFIXES))
                .isEqualTo(
                        "eventType=ObjectEventeventTime=2026-01-02T00:00:00.000ZeventTimeZoneOffset=+08:00quantityList"
                                + "quantityElementepcClass=https://id.gs1.org/01/04012345123456/10/L1quantity=2"
                                + "quantityElementepcClass=https://id.gs1.org/01/04012345123456/10/L2quantity=3.5uom=KGM"
                                + "action=OBSERVEbizStep=https://ref.gs1.org/cbv/BizStep-shipping"
                                + "bizTransactionListtype=https://ref.gs1.org/cbv/BTT-pobizTransaction=https://a.example/po/1"
                                + "{https://ns.example.com/}b{https://ns.example.com/}c=x{https://ns.example.com/}d=2");
    }

    @Test
    void theSameEventInOtherWordsHasTheSameHashAndAnotherEventAnotherOne() throws Exception {
        String one = hash("""
                {"type":"ObjectEvent","eventTime":"2026-01-02T08:00:00+08:00","eventTimeZoneOffset":"+08:00",
                 "action":"OBSERVE","bizStep":"receiving","epcList":["urn:epc:id:sgtin:4012345.011111.1","urn:epc:id:sgtin:4012345.011111.2"]}""");
        String same = hash("""
                {"epcList":["https://id.gs1.org/01/04012345111118/21/2","https://id.gs1.org/01/04012345111118/21/1"],
                 "bizStep":"https://ref.gs1.org/cbv/BizStep-receiving","action":"OBSERVE","eventTimeZoneOffset":"+08:00",
                 "eventTime":"2026-01-02T00:00:00.000Z","type":"ObjectEvent","eventID":"urn:uuid:7"}""");
        String other = hash("""
                {"type":"ObjectEvent","eventTime":"2026-01-02T08:00:00+08:00","eventTimeZoneOffset":"+08:00",
                 "action":"OBSERVE","bizStep":"receiving","epcList":["urn:epc:id:sgtin:4012345.011111.1"]}""");

        assertThat(one)
                .matches("ni:///sha-256;[0-9a-f]{64}\\?ver=CBV2\\.0")
                .isEqualTo(same)
                .isNotEqualTo(other);
    }

    private static String hash(String event) throws Exception {
        return EventHash.of(json(event), PREFIXES);
    }

    private static JsonNode json(String text) throws Exception {
        return new ObjectMapper().readTree(text);
    }
}
