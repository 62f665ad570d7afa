package org.qualoop.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qualoop.kpi.Counted.About;
import org.qualoop.supplier.SupplierScore;
import org.qualoop.testing.QualoopTest;
import org.qualoop.trace.Intake;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** Under which packaging, material and supplier a shipped unit shows, and the score that follows. */
@QualoopTest
class DimensionsTest {

    private final Instant now = Instant.now();
    private final LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
    private final String run = UUID.randomUUID().toString().substring(0, 6);

    @Autowired
    private Intake intake;

    @Autowired
    private KpiApi kpis;

    @Autowired
    private SupplierScore scores;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void aReturnShowsUnderThePackagingAndTheMaterialsOfItsParcel() {
        ship(10);
        received("CAP", "C1", "capMaker");
        received("BOX", "B1", "boxMaker");
        produce("BOTTLE", "L1", "CAP", "C1");
        tell(Counted.event(Kpi.RETURN_RATE, run, now, About.orderLine(name("O"), 1, name("BOTTLE")), 2));

        for (Slice slice : List.of(
                Slice.of(Dimension.PACKAGING_LOT, name("B1") + "|" + name("BOX")),
                Slice.of(Dimension.PACKAGING_SUPPLIER, name("boxMaker")),
                Slice.of(Dimension.MATERIAL_LOT, name("C1") + "|" + name("CAP")),
                Slice.of(Dimension.MATERIAL_SUPPLIER, name("capMaker")),
                Slice.of(Dimension.MATERIAL_SUPPLIER, name("capMaker")).ofSku(name("BOTTLE")),
                Slice.of(Dimension.LOT, name("L1") + "|" + name("BOTTLE")))) {
            Measure measure = kpis.measure(Kpi.RETURN_RATE, slice, today, today);
            assertThat(measure.denominator()).as("under %s", slice).isEqualByComparingTo("10");
            assertThat(measure.numerator()).as("above %s", slice).isEqualByComparingTo("2");
        }
    }

    @Test
    void aSupplierIsScoredByWhatThereIsEnoughOf() {
        String supplier = name("maker");
        assertThat(scores.of(supplier)).isEmpty();
        for (int lot = 0; lot < 4; lot++) {
            About about = About.goods(null, name("BOTTLE"), null).from(supplier);
            tell(Counted.outcome(Kpi.INSPECTION_PASS_RATE, run + lot, now, about, lot > 0));
        }
        assertThat(scores.of(supplier)).hasValue(75);

        received("BOTTLE", "L1", "maker");
        ship(400);
        assertThat(scores.of(supplier)).as("nothing came back").hasValue(88);
        tell(Counted.event(Kpi.RETURN_RATE, run, now, About.orderLine(name("O"), 1, name("BOTTLE")), 40));
        assertThat(scores.of(supplier)).as("a tenth came back").hasValue(58);
    }

    private void tell(Counted counted) {
        transaction.executeWithoutResult(status -> events.publishEvent(counted));
        kpis.refresh();
    }

    private void ship(int qty) {
        Map<String, Object> parcel = new HashMap<>();
        parcel.put("shipmentNo", name("S"));
        parcel.put("orderNo", name("O"));
        parcel.put("warehouse", "W");
        parcel.put("shippedAt", now.toString());
        parcel.put("carrier", "SF");
        parcel.put("trackingNo", name("T"));
        parcel.put("packer", "p");
        parcel.put("lines", List.of(Map.of("orderLineNo", 1, "sku", name("BOTTLE"), "lotNo", name("L1"), "qty", qty)));
        parcel.put("packaging", List.of(Map.of("sku", name("BOX"), "lotNo", name("B1"))));
        take("shipments", parcel);
    }

    private void received(String sku, String lot, String supplier) {
        String po = name("PO" + lot);
        String at = now.minusSeconds(3600L * 24 * 30).toString();
        take(
                "receipts",
                Map.of(
                        "receiptNo",
                        name("R" + lot),
                        "poNo",
                        po,
                        "receivedAt",
                        at,
                        "warehouse",
                        "W",
                        "operator",
                        "o",
                        "lines",
                        List.of(Map.of("lineNo", 1, "sku", name(sku), "lotNo", name(lot), "qty", 1000))));
        take(
                "purchase-orders",
                Map.of(
                        "poNo",
                        po,
                        "supplierCode",
                        name(supplier),
                        "orderedAt",
                        at,
                        "lines",
                        List.of(Map.of("lineNo", 1, "sku", name(sku), "qty", 1000))));
    }

    private void produce(String sku, String lot, String input, String inputLot) {
        take(
                "productions",
                Map.of(
                        "productionNo",
                        name("P"),
                        "at",
                        now.toString(),
                        "output",
                        Map.of("sku", name(sku), "lotNo", name(lot), "qty", 500),
                        "inputs",
                        List.of(Map.of("sku", name(input), "lotNo", name(inputLot), "qty", 500))));
    }

    private void take(String kind, Map<String, Object> item) {
        assertThat(intake.take(kind, json.valueToTree(item), "integrator").rejected())
                .isEmpty();
        kpis.refresh();
    }

    private String name(String what) {
        return what + "-" + run;
    }
}
