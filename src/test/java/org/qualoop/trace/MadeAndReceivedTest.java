package org.qualoop.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.qualoop.testing.BothDatabases;
import org.qualoop.testing.Database;
import org.qualoop.trace.LotTraces.Summary;

/** Goods that were made and then received are the same goods: the balance counts them once. */
class MadeAndReceivedTest {

    private static final AtomicInteger WORLDS = new AtomicInteger();

    private final String w = "mr" + WORLDS.incrementAndGet() + "-";
    private TraceRoom room;

    @BothDatabases
    void whatASupplierMadeAndWeReceivedCameInOnce(Database database) {
        room = TraceRoom.on(database);
        made("CREAM", "L1", 261);
        received("R1", "CREAM", "L1", 261);
        shipped("S1", "CREAM", "L1", 200);
        counted("CREAM", "L1", 58);

        Summary sum = sum("CREAM", "L1");
        assertThat(sum.produced()).isEqualTo(261);
        assertThat(sum.producedElsewhere()).isEqualTo(261);
        assertThat(sum.unaccounted()).isEqualTo(3);
        assertThat(units("CREAM", "L1").in()).isEqualTo(261);
    }

    @BothDatabases
    void whatTheSupplierHasNotDeliveredYetIsNotMissing(Database database) {
        room = TraceRoom.on(database);
        ordered("CREAM");
        made("CREAM", "L1", 100);
        assertThat(sum("CREAM", "L1").unaccounted()).isZero();

        received("R1", "CREAM", "L1", 60);
        counted("CREAM", "L1", 55);
        Summary partial = sum("CREAM", "L1");
        assertThat(partial.unaccounted()).as("lost of the 60 that came").isEqualTo(5);
        assertThat(partial.producedElsewhere()).isEqualTo(100);

        received("R2", "CREAM", "L1", 40);
        assertThat(sum("CREAM", "L1").unaccounted()).isEqualTo(45);
    }

    @BothDatabases
    void whatTheFactoryShipsDirectlyCameInByProduction(Database database) {
        room = TraceRoom.on(database);
        ordered("CREAM");
        made("CREAM", "L1", 100);
        shipped("S1", "CREAM", "L1", 30);
        assertThat(sum("CREAM", "L1").producedElsewhere()).isEqualTo(70);
        assertThat(sum("CREAM", "L1").unaccounted()).isZero();

        received("R1", "CREAM", "L1", 50);
        assertThat(sum("CREAM", "L1").unaccounted())
                .as("20 of 50 are missing, if the 30 were of those")
                .isEqualTo(20);
        shipped("S2", "CREAM", "L1", 50);
        assertThat(sum("CREAM", "L1").unaccounted()).isZero();
        assertThat(sum("CREAM", "L1").producedElsewhere()).isEqualTo(70);

        shipped("S3", "CREAM", "L1", 25);
        assertThat(sum("CREAM", "L1").unaccounted())
                .as("more went out than was ever made")
                .isEqualTo(-5);
    }

    @BothDatabases
    void ourOwnProductionComesInAsAWhole(Database database) {
        room = TraceRoom.on(database);
        made("BASE", "B1", 100);
        assertThat(sum("BASE", "B1").unaccounted()).isEqualTo(100);

        ordered("BASE");
        counted("BASE", "B1", 90);
        assertThat(sum("BASE", "B1").unaccounted())
                .as("bought too, but this lot lay here")
                .isEqualTo(10);
    }

    private Summary sum(String sku, String lotNo) {
        return room.get(LotTraces.class)
                .trace(new LotId(w + sku, w + lotNo), null, 1)
                .summary();
    }

    private LotReach.LotUnits units(String sku, String lotNo) {
        return room.get(LotReach.class).units(new LotId(w + sku, w + lotNo));
    }

    private void ordered(String sku) {
        take(
                "purchase-orders",
                "{'poNo':'~PO','supplierCode':'~V','orderedAt':'2026-01-01T00:00:00Z','lines':[{'lineNo':1,'sku':'~%s',"
                        + "'qty':100}]}",
                sku);
    }

    private void made(String sku, String lotNo, int qty) {
        take(
                "productions",
                "{'productionNo':'~P','at':'2026-01-02T00:00:00Z','output':{'sku':'~%s','lotNo':'~%s','qty':%d},"
                        + "'inputs':[]}",
                sku,
                lotNo,
                qty);
    }

    private void received(String no, String sku, String lotNo, int qty) {
        take(
                "receipts",
                "{'receiptNo':'~%s','poNo':'~PO','receivedAt':'2026-01-03T00:00:00Z','warehouse':'W','operator':'o',"
                        + "'lines':[{'lineNo':1,'sku':'~%s','lotNo':'~%s','qty':%d}]}",
                no,
                sku,
                lotNo,
                qty);
    }

    private void shipped(String no, String sku, String lotNo, int qty) {
        take(
                "shipments",
                "{'shipmentNo':'~%s','orderNo':'~O','warehouse':'FACTORY','shippedAt':'2026-01-04T00:00:00Z',"
                        + "'carrier':'SF','trackingNo':'T','packer':'p','lines':[{'orderLineNo':1,'sku':'~%s',"
                        + "'lotNo':'~%s','qty':%d}]}",
                no,
                sku,
                lotNo,
                qty);
    }

    private void counted(String sku, String lotNo, int qty) {
        take(
                "stock",
                "{'sku':'~%s','lotNo':'~%s','warehouse':'W','location':'A','qty':%d,'asOf':'2026-01-05T00:00:00Z'}",
                sku,
                lotNo,
                qty);
    }

    private void take(String kind, String item, Object... values) {
        room.take(kind, item.formatted(values).replace('\'', '"').replace("~", w));
    }
}
