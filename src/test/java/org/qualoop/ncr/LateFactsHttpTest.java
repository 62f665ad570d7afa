package org.qualoop.ncr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qualoop.testing.Sample.unique;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qualoop.testing.Http;
import org.qualoop.testing.QualoopTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@QualoopTest
class LateFactsHttpTest {

    @LocalServerPort
    private int port;

    @Autowired
    private NcrApi ncrs;

    private String sku;
    private String lot;
    private String orderNo;

    @BeforeEach
    void freshGoods() {
        sku = unique("SKU");
        lot = unique("LOT");
        orderNo = unique("O");
    }

    @Test
    void aParcelThatComesLateTellsTheLotAndAReceiptItsSupplier() {
        String ncrNo = report(sku);
        assertThat(ncrs.find(ncrNo).orElseThrow().lotNo()).isNull();

        ship(lot);
        assertThat(ncrs.find(ncrNo).orElseThrow().lotNo()).isEqualTo(lot);
        receive();

        JsonNode ncr = Http.as("quality", port).get("/api/v1/ncrs/" + ncrNo).json();
        assertThat(ncr.get("lotNo").textValue()).isEqualTo(lot);
        assertThat(ncr.get("supplierCode").textValue()).isEqualTo("S-" + sku);
        assertThat(Http.as("quality", port)
                        .get("/api/v1/ncrs?supplier=S-" + sku)
                        .json()
                        .at("/items/0/ncrNo")
                        .textValue())
                .isEqualTo(ncrNo);
    }

    @Test
    void whatIsKnownOfTheParcelIsTakenAtOnce() {
        receive();
        ship(lot);

        String ncrNo = report(sku);

        NcrView ncr = ncrs.find(ncrNo).orElseThrow();
        assertThat(ncr.lotNo()).isEqualTo(lot);
        assertThat(ncr.supplierCode()).isEqualTo("S-" + sku);
    }

    @Test
    void twoLotsInOneParcelSettleNothing() {
        String ncrNo = report(sku);

        ship(lot, lot + "-2");

        assertThat(ncrs.find(ncrNo).orElseThrow().lotNo()).isNull();
    }

    @Test
    void twoReportsThatTurnOutToBeOfOneLotGoOnInTheOlder() {
        String first = report(sku);
        String second = report(sku);
        assertThat(second).isNotEqualTo(first);

        ship(lot);

        assertThat(ncrs.find(first).orElseThrow().cases()).isEqualTo(2);
        assertThat(ncrs.find(second).orElseThrow().mergedInto()).isEqualTo(first);
    }

    @Test
    void archiveAndTraceShowTheNcr() {
        ship(lot);
        String ncrNo = report(sku);

        JsonNode archive = Http.as("quality", port)
                .get("/api/v1/orders/" + orderNo + "/archive")
                .json();
        assertThat(archive.at("/ncrs/0/ncrNo").textValue()).isEqualTo(ncrNo);
        assertThat(archive.at("/ncrs/0/status").textValue()).isEqualTo("OPEN");
        assertThat(archive.at("/ncrs/0/source/kind").textValue()).isEqualTo("MANUAL");
        JsonNode trace = Http.as("quality", port)
                .get("/api/v1/lots/" + lot + "/trace?sku=" + sku)
                .json();
        assertThat(trace.at("/ncrs/0/ncrNo").textValue()).isEqualTo(ncrNo);
    }

    private String report(String ofSku) {
        return Http.as("quality", port)
                .post("/api/v1/ncrs", Map.of("sku", ofSku, "orderNo", orderNo, "defectCode", "LEAKAGE", "text", "瓶口渗漏"))
                .json()
                .get("ncrNo")
                .textValue();
    }

    private void ship(String... lots) {
        List<Map<String, Object>> lines = java.util.Arrays.stream(lots)
                .map(no -> Map.<String, Object>of("orderLineNo", 1, "sku", sku, "lotNo", no, "qty", 1))
                .toList();
        intake(
                "shipments",
                Map.of(
                        "shipmentNo",
                        "SH-" + orderNo,
                        "orderNo",
                        orderNo,
                        "warehouse",
                        "W1",
                        "shippedAt",
                        "2026-11-01T00:00:00Z",
                        "carrier",
                        "SF",
                        "trackingNo",
                        "T-" + orderNo,
                        "packer",
                        "p1",
                        "lines",
                        lines));
    }

    private void receive() {
        intake(
                "purchase-orders",
                Map.of(
                        "poNo",
                        "PO-" + sku,
                        "supplierCode",
                        "S-" + sku,
                        "orderedAt",
                        "2026-10-01T00:00:00Z",
                        "lines",
                        List.of(Map.of("lineNo", 1, "sku", sku, "qty", 10))));
        intake(
                "receipts",
                Map.of(
                        "receiptNo",
                        "RC-" + sku,
                        "poNo",
                        "PO-" + sku,
                        "receivedAt",
                        "2026-10-05T00:00:00Z",
                        "warehouse",
                        "W1",
                        "operator",
                        "op",
                        "lines",
                        List.of(Map.of("lineNo", 1, "sku", sku, "lotNo", lot, "qty", 10))));
    }

    private void intake(String kind, Object item) {
        var answer = Http.as("integrator", port).post("/api/v1/intake/" + kind, item);
        assertThat(answer.json().get("accepted").intValue()).as(answer.text()).isEqualTo(1);
    }
}
