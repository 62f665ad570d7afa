package org.qualoop.rma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qualoop.platform.Engine;
import org.qualoop.testing.QualoopTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The decision tables of the room, as process owners read them. */
@QualoopTest
class ReturnRulesTest {

    @Autowired
    private Engine engine;

    @ParameterizedTest
    @CsvSource({
        "SEVEN_DAYS, NO_REASON, BUYER_REASON",
        "尺码不合适, NO_REASON, BUYER_REASON",
        "瓶口漏液, QUALITY, PRODUCT_FAULT",
        "DEFECTIVE, QUALITY, PRODUCT_FAULT",
        "收到时破损, TRANSPORT, TRANSPORT_DAMAGE",
        "商家发错货, WRONG_ITEM, WRONG_ITEM",
        "NOT_AS_DESCRIBED, NOT_AS_DESCRIBED, PRODUCT_FAULT",
        "一直没收到, NOT_DELIVERED, TRANSPORT_DAMAGE",
        "REFUSED, REFUSED, BUYER_REASON",
        "未知原因, OTHER, NO_FAULT_FOUND"
    })
    void reasonsAreSortedByCodeOrWord(String reason, String reasonClass, String cause) {
        Map<String, Object> found = decide("return-reason", Map.of("reasonCode", reason));
        assertThat(found).containsEntry("reasonClass", reasonClass).containsEntry("presumedCause", cause);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "false, NO_REASON, -, -, CHECK, ORDER_UNKNOWN",
                "true, REFUSED, 90, -, ELIGIBLE, REFUSED",
                "true, QUALITY, 20, false, ELIGIBLE, OUR_FAULT",
                "true, QUALITY, 31, -, CHECK, OUR_FAULT_LATE",
                "true, NO_REASON, 3, false, NOT_ELIGIBLE, CATEGORY_EXCLUDED",
                "true, NO_REASON, 7, true, ELIGIBLE, SEVEN_DAYS",
                "true, NO_REASON, 8, -, NOT_ELIGIBLE, SEVEN_DAYS_OVER",
                "true, NO_REASON, -, -, CHECK, JUDGE",
                "true, OTHER, 1, true, CHECK, JUDGE"
            })
    void returnsAreAllowedByReasonDaysAndGoods(
            boolean known, String reasonClass, Long days, Boolean noReason, String verdict, String note) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("orderKnown", known);
        inputs.put("reasonClass", reasonClass);
        inputs.put("daysSinceDelivery", days);
        inputs.put("noReasonReturn", noReason);
        assertThat(decide("return-eligibility", inputs))
                .containsEntry("eligibility", verdict)
                .containsEntry("eligibilityNote", note);
    }

    @ParameterizedTest
    @CsvSource({
        "EMPTY_PARCEL, D, RETURN, true, NONE, NONE, 0, false",
        "BUYER_REASON, C, REPAIR, true, REWORK, REWORK, 0, false",
        "PRODUCT_FAULT, D, RETURN, true, RETURN_TO_VENDOR, RETURN_TO_VENDOR, 100, false",
        "PRODUCT_FAULT, B, RETURN, true, RETURN_TO_VENDOR, RETURN_TO_VENDOR, 100, true",
        "BUYER_REASON, A, RETURN, false, SELLABLE, SELLABLE, 100, true",
        "BUYER_REASON, B, RETURN, false, SCRAP, SCRAPPED, 100, false",
        "NO_FAULT_FOUND, B, RETURN, true, SELLABLE, SELLABLE, 100, true",
        "BUYER_REASON, C, RETURN, true, REWORK, REWORK, 70, false",
        "WRONG_ITEM, C, RETURN, true, REWORK, REWORK, 100, false",
        "NO_FAULT_FOUND, D, RETURN, true, SCRAP, SCRAPPED, 0, false",
        "TRANSPORT_DAMAGE, D, RETURN, true, SCRAP, SCRAPPED, 100, false",
        "BUYER_REASON, X, RETURN, true, REWORK, REWORK, 100, false"
    })
    void theGradeDecidesWhereGoodsGoAndWhatIsGivenBack(
            String cause,
            String grade,
            String type,
            boolean resale,
            String way,
            String stock,
            int percent,
            boolean auto) {
        Map<String, Object> found = decide(
                "grade-return", Map.of("cause", cause, "grade", grade, "type", type, "resaleAfterOpening", resale));
        assertThat(found)
                .containsEntry("disposition", way)
                .containsEntry("stockStatus", stock)
                .containsEntry("autoAllowed", auto);
        assertThat(((Number) found.get("refundPercent")).intValue()).isEqualTo(percent);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "PRODUCT_FAULT, NO_REASON, SELLER",
                "TRANSPORT_DAMAGE, OTHER, CARRIER",
                "BUYER_REASON, QUALITY, BUYER",
                "-, NO_REASON, BUYER",
                "-, OTHER, SELLER"
            })
    void whoIsAtFaultPaysTheFreight(String cause, String reasonClass, String payer) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("worstCause", cause);
        inputs.put("reasonClass", reasonClass);
        assertThat(decide("freight-payer", inputs)).containsEntry("freightPayer", payer);
    }

    @ParameterizedTest
    @CsvSource({
        "fraud, true, APPEAL, FRAUD",
        "withdrawn, true, NONE, WITHDRAWN",
        "type, EXCHANGE, RESHIP, RESHIP",
        "type, RESEND, RESHIP, RESHIP",
        "type, REPAIR, REPAIR, REPAIR",
        "platformRefunded, true, NONE, PLATFORM_REFUNDED",
        "paidKnown, false, APPROVE, PAID_UNKNOWN",
        "refundable, 0, NONE, ALREADY_REFUNDED",
        "source, PARCEL, APPROVE, REFUSED_PARCEL",
        "reissued, true, APPROVE, REISSUED",
        "giftsMissing, true, APPROVE, GIFTS_MISSING",
        "eligibility, NOT_ELIGIBLE, APPROVE, NOT_ELIGIBLE",
        "autoAllowed, false, APPROVE, GRADE",
        "refundValue, 200, AUTO, WITHIN_LIMIT",
        "refundValue, 200.01, APPROVE, ABOVE_LIMIT",
        "currency, USD, APPROVE, ABOVE_LIMIT"
    })
    void oneFactDecidesHowAReturnIsSettled(String fact, String value, String settlement, String reason) {
        Map<String, Object> facts = plain();
        facts.put(fact, typed(value));
        assertThat(decide("refund-rule", facts))
                .containsEntry("settlement", settlement)
                .containsEntry("settlementReason", reason);
    }

    @Test
    void aPlainReturnIsRefundedByItself() {
        assertThat(decide("refund-rule", plain())).containsEntry("settlement", "AUTO");
    }

    @ParameterizedTest
    @CsvSource({
        "confirmReturn, customer-service, cs-lead",
        "receiveReturn, warehouse, warehouse-lead",
        "inspectReturn, inspector, quality",
        "approveRefund, finance, cs-lead",
        "settleRefund, finance, cs-lead",
        "repairGoods, warehouse, warehouse-lead",
        "appealReturn, customer-service, cs-lead",
        "identifyParcel, warehouse, warehouse-lead",
        "somethingElse, customer-service, cs-lead"
    })
    void everyStepHasAGroupALeadAndATime(String step, String group, String lead) {
        assertThat(decide("assign-return-step", Map.of("step", step, "arrived", false)))
                .containsEntry("ownerGroup", group)
                .containsEntry("leadGroup", lead)
                .containsKeys("dueIn", "graceIn");
    }

    private static Map<String, Object> plain() {
        Map<String, Object> facts = new HashMap<>();
        facts.put("fraud", false);
        facts.put("withdrawn", false);
        facts.put("type", "RETURN");
        facts.put("platformRefunded", false);
        facts.put("refundable", 50.0);
        facts.put("source", "REQUEST");
        facts.put("paidKnown", true);
        facts.put("currency", "CNY");
        facts.put("giftsMissing", false);
        facts.put("reissued", false);
        facts.put("eligibility", "ELIGIBLE");
        facts.put("autoAllowed", true);
        facts.put("refundValue", 50.0);
        return facts;
    }

    private static Object typed(String value) {
        if ("true".equals(value) || "false".equals(value)) {
            return Boolean.valueOf(value);
        }
        return value.matches("[\\d.]+") ? (Object) Double.valueOf(value) : value;
    }

    private Map<String, Object> decide(String table, Map<String, ?> inputs) {
        return engine.decide(table, inputs).get(0);
    }
}
