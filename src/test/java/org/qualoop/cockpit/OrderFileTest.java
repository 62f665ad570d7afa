package org.qualoop.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qualoop.testing.Http;
import org.qualoop.testing.PageReader;
import org.qualoop.testing.QualoopTest;
import org.qualoop.trace.Intake;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The order's quality file shows what every room knows of it. */
@QualoopTest
class OrderFileTest {

    @Autowired
    private Intake intake;

    @LocalServerPort
    private int port;

    private final String id = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void everyRoomsRecordsStandInTheFile() throws Exception {
        take("skus", "{'sku':'S-@','name':'面霜','kind':'PRODUCT'}");
        take(
                "purchase-orders",
                "{'poNo':'PO-@','supplierCode':'V-@','orderedAt':'2026-10-01T00:00:00Z',"
                        + "'lines':[{'lineNo':1,'sku':'S-@','qty':100}]}");
        take(
                "receipts",
                "{'receiptNo':'R-@','poNo':'PO-@','receivedAt':'" + Instant.now()
                        + "','warehouse':'HZ1','operator':'w1',"
                        + "'lines':[{'lineNo':1,'sku':'S-@','lotNo':'L-@','qty':100}]}");
        take(
                "orders",
                "{'orderNo':'O-@','channel':'tmall','placedAt':'2026-10-06T00:00:00Z','customer':{'id':'C-@'},'lines':["
                        + "{'lineNo':1,'sku':'S-@','qty':2,'paidAmount':{'amount':'99.00','currency':'CNY'}},"
                        + "{'lineNo':2,'sku':'GIFT-@','qty':1,'type':'GIFT'}]}");
        take(
                "shipments",
                "{'shipmentNo':'P-@','orderNo':'O-@','warehouse':'HZ1','shippedAt':'2026-10-07T00:00:00Z','carrier':'SF',"
                        + "'trackingNo':'T@','packer':'p1','weightGrams':480,'expectedWeightGrams':510.5,"
                        + "'videoUrl':'https://video.example/1','lines':[{'orderLineNo':1,'sku':'S-@','lotNo':'L-@','qty':2},"
                        + "{'orderNo':'O2-@','orderLineNo':1,'sku':'S-@','qty':1}],"
                        + "'packaging':[{'sku':'BOX-@','lotNo':'K-@','qty':1}],"
                        + "'scans':[{'code':'S-@','at':'2026-10-07T00:00:00Z','operator':'p1'}]}");
        take(
                "reviews",
                "{'channel':'tmall','reviewId':'V-@','rating':1,'createdAt':'2026-10-09T00:00:00Z','orderNo':'O-@',"
                        + "'sku':'S-@','text':'漏液'}");
        take(
                "return-requests",
                "{'channel':'tmall','requestId':'RR-@','type':'RETURN','orderNo':'O-@','reasonCode':'DEFECTIVE',"
                        + "'requestedAt':'2026-10-12T00:00:00Z','lines':[{'orderLineNo':1,'qty':1}]}");
        take(
                "charges",
                "{'chargeNo':'CH-@','at':'2026-10-08T00:00:00Z','kind':'FREIGHT','amount':{'amount':'7.50','currency':'CNY'},"
                        + "'orderNo':'O-@'}");
        Http.Answer reissue = Http.as("customer-service", port)
                .post(
                        "/api/v1/reissues",
                        "{'orderNo':'O-@','reason':'LOST','lines':[{'orderLineNo':1,'sku':'S-@','qty':1,'returnOriginal':false}]}"
                                .replace('\'', '"')
                                .replace("@", id),
                        "Idempotency-Key",
                        "K-" + id);
        assertThat(reissue.status()).as(reissue.text()).isEqualTo(201);
        String reissueNo = reissue.json().get("reissueNo").asText();
        String file = PageReader.login("auditor", port).get("/orders/O-" + id).body();
        assertThat(file)
                .contains("L-" + id, "赠品", "包材批次", "K-" + id, "O2-" + id, "没有批号", "510.5", "-30.5", "观看", "扫描记录 1 次")
                .contains("CASE-", "NCR-", "RMA-", "★☆☆☆☆ 1", "漏液", "V-" + id)
                .contains(">检验<", "INS-", ">补发<", reissueNo)
                .contains("CNY 7.50", "运费", "CH-" + id)
                .doesNotContain("没有质量记录");
    }

    private void take(String kind, String json) throws Exception {
        assertThat(intake.take(
                                kind,
                                new ObjectMapper()
                                        .readTree(json.replace('\'', '"').replace("@", id)),
                                "integrator")
                        .rejected())
                .isEmpty();
    }
}
