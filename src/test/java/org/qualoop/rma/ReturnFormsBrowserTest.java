package org.qualoop.rma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qualoop.testing.Sample.fields;
import static org.qualoop.testing.Sample.money;
import static org.qualoop.testing.Sample.unique;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qualoop.testing.Chromium;
import org.qualoop.testing.Jobs;
import org.qualoop.testing.QualoopTest;
import org.qualoop.testing.Visitor;
import org.qualoop.trace.Intake;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A return in Camunda's Tasklist, as the people see it: a desk, a phone in the warehouse, one at the bench, finance. */
@QualoopTest
class ReturnFormsBrowserTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Jobs jobs;

    @Autowired
    private RmaApi returns;

    @Autowired
    private Intake intake;

    @LocalServerPort
    private int port;

    private ReturnSteps steps;
    private String sku;
    private String orderNo;

    @BeforeEach
    void anOrderOfTwoGoodsAndAGift() {
        steps = new ReturnSteps(returns, intake, engine, jobs, port);
        sku = unique("SKU");
        orderNo = unique("O");
        steps.take("skus", fields("sku", sku, "name", "氨基酸洁面乳 120g", "kind", "PRODUCT"));
        steps.orderNamed(
                orderNo,
                List.of(
                        fields("lineNo", 1, "sku", sku, "qty", 2, "paidAmount", money("599.00")),
                        fields("lineNo", 2, "sku", sku + "-B", "qty", 1, "paidAmount", money("80.00")),
                        fields("lineNo", 3, "sku", sku + "-GIFT", "qty", 1, "type", "GIFT", "parentLineNo", 1)));
    }

    @Test
    void fourPeopleCompleteAReturnInTasklist() {
        String rmaNo = steps.open(steps.request(
                "RETURN",
                orderNo,
                "text",
                "味道不喜欢 <b>退</b>",
                "platformStatus",
                "待商家处理",
                "lines",
                List.of(fields("orderLineNo", 1, "qty", 2), fields("orderLineNo", 2, "qty", 1))));

        try (Visitor agent = owner(rmaNo, "confirmReturn", false)) {
            assertThat(agent.text(".ql-return")).contains("实付", "599.00", "七天", "赠品", sku + "-GIFT", "待商家处理");
            agent.choose("decision", "REJECT");
            assertThat(agent.completeButton().isEnabled()).isFalse();
            agent.choose("decision", "AGREE").picture("rma-confirm").complete();
        }
        steps.run(rmaNo);
        steps.answer(rmaNo, "shop-agree-return");
        steps.answer(rmaNo, "wms-announce-return");

        try (Visitor warehouse = owner(rmaNo, "receiveReturn", true)) {
            warehouse.page().fill("#trackingNo", "SF1234567890");
            assertThat(warehouse.completeButton().isEnabled()).isFalse();
            warehouse.addPhoto().picture("rma-receive").complete();
        }
        steps.run(rmaNo);

        try (Visitor inspector = owner(rmaNo, "inspectReturn", true)) {
            inspector.addPhoto().choose("grade", "A").choose("cause", "BUYER_REASON");
            inspector.page().fill("#lotNo", "L1");
            inspector.page().selectOption("#line-grade_2", "C");
            inspector.page().check("#giftsReturned");
            inspector.picture("rma-inspect").complete();
        }
        jobs.run(steps.view(rmaNo).processInstanceId());
        assertThat(steps.view(rmaNo).lines()).extracting(ReturnView.Line::grade).containsExactly("A", "C");
        assertThat(steps.view(rmaNo).giftsReturned()).isTrue();
        steps.answer(rmaNo, "erp-update-stock-status");
        steps.answer(rmaNo, "erp-update-stock-status");

        try (Visitor finance = owner(rmaNo, "approveRefund", false)) {
            assertThat(finance.text(".ql-return")).contains("655.00");
            finance.choose("approval", "APPROVE");
            finance.page().fill("#approvedAmount", "650.5");
            finance.picture("rma-approve").complete();
        }
        steps.run(rmaNo);
        assertThat(steps.answer(rmaNo, "payment-refund").get(0)).containsEntry("amount", "650.50");
        steps.answerAll(rmaNo);
        assertThat(steps.view(rmaNo).outcome()).isEqualTo("REFUNDED");
    }

    @Test
    void theOtherFormsWorkToo() {
        String fraud = steps.open(steps.request("RETURN", orderNo));
        steps.agree(fraud);
        steps.receive(fraud);
        steps.inspect(fraud, "D", "EMPTY_PARCEL");
        try (Visitor agent = owner(fraud, "appealReturn", false)) {
            agent.page().fill("#appealText", "退回的是空包");
            agent.picture("rma-appeal").complete();
        }
        steps.answerAll(fraud);
        assertThat(steps.view(fraud).outcome()).isEqualTo("APPEALED");

        String parcelNo = steps.parcel(null, "senderHint", "王** 138****1234");
        String warehouse = steps.task(parcelNo, "identifyParcel").getAssignee();
        try (Visitor visitor = Chromium.visitorWithPhone(port).login(warehouse)) {
            visitor.openTask(steps.task(parcelNo, "identifyParcel").getId());
            visitor.page().fill("#shelf", "R-03");
            visitor.choose("identifiedAs", "NOBODY").picture("rma-identify").complete();
        }
        steps.runParcel(parcelNo);
        assertThat(returns.parcel(parcelNo).orElseThrow().status()).isEqualTo("WRITTEN_OFF");
    }

    private Visitor owner(String rmaNo, String key, boolean phone) {
        String owner = steps.task(rmaNo, key).getAssignee();
        Visitor visitor = (phone ? Chromium.visitorWithPhone(port) : Chromium.visitor(port)).login(owner);
        visitor.openTask(steps.task(rmaNo, key).getId());
        if (visitor.find(".ql-return").count() > 0) {
            visitor.find(".ql-return dl").waitFor();
        }
        return visitor;
    }
}
