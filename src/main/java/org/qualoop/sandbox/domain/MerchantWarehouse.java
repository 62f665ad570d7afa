package org.qualoop.sandbox.domain;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.qualoop.sandbox.SandboxOn;
import org.qualoop.sandbox.data.SandboxMapper;
import org.qualoop.sandbox.data.SandboxMapper.LotRow;
import org.springframework.stereotype.Component;

/** Lots on the shelves: oldest first, never what is held or waits for its verdict, and bought again in time. */
@Component
@SandboxOn
class MerchantWarehouse {

    private static final int LOW = 30;
    private static final int REFILL = 300;

    private final SandboxMapper db;
    private final MerchantFacts facts;
    private final Catalogue catalogue = Catalogue.load();

    MerchantWarehouse(SandboxMapper db, MerchantFacts facts) {
        this.db = db;
        this.facts = facts;
    }

    /** Takes goods from the oldest lot that may be picked; nothing when every lot is held or empty. */
    Optional<String> pick(String sku, int qty) {
        Optional<LotRow> lot =
                db.lots(sku).stream().filter(l -> l.sellable() >= qty).findFirst();
        lot.ifPresent(l -> db.changeOnHand(sku, l.lotNo(), -qty));
        return lot.map(LotRow::lotNo);
    }

    void putBack(String sku, String lotNo, int qty) {
        db.changeOnHand(sku, lotNo, qty);
    }

    boolean isHeld(String sku, String lotNo) {
        return db.lot(sku, lotNo).held();
    }

    /** A purchase order and its receipt, with the lot on the shelf. */
    void receive(Catalogue.Lot lot, Instant receivedAt) {
        Catalogue.Sku sku = catalogue.sku(lot.sku());
        String number = lot.lotNo();
        Instant ordered = receivedAt.minus(12, ChronoUnit.DAYS);
        ObjectNode order = MerchantFacts.object()
                .put("poNo", "PO-" + number)
                .put("supplierCode", sku.supplier())
                .put("orderedAt", ordered.toString());
        line(order, lot).set("unitCost", MerchantFacts.money(sku.cost()));
        facts.publish(MerchantFacts.ERP, "purchase-orders", "PO-" + number, ordered, order);
        ObjectNode receipt = MerchantFacts.object()
                .put("receiptNo", "GR-" + number)
                .put("poNo", "PO-" + number)
                .put("receivedAt", receivedAt.toString())
                .put("warehouse", catalogue.warehouse())
                .put(
                        "operator",
                        catalogue
                                .operators()
                                .get(lot.qty() % catalogue.operators().size()));
        ObjectNode line = line(receipt, lot).put("lotNo", number).put("supplierLotNo", "S" + number);
        LocalDate produced = LocalDate.ofInstant(receivedAt, ZoneOffset.UTC).minusDays(10);
        line.put("producedOn", produced.toString());
        if (sku.shelfLifeDays() != null) {
            line.put("expiresOn", produced.plusDays(sku.shelfLifeDays()).toString());
        }
        facts.publish(MerchantFacts.ERP, "receipts", "GR-" + number, receivedAt, receipt);
        madeFrom(lot, receivedAt);
        db.saveLot(new LotRow(
                lot.sku(),
                number,
                sku.supplier(),
                receivedAt,
                lot.qty(),
                0,
                false,
                "SELLABLE",
                lot.fault(),
                lot.share()));
        stock(lot.sku(), number, receivedAt);
    }

    /** Buys a fresh lot of what runs low; held goods do not count, they cannot be sold. */
    void refill(String sku, Instant at) {
        List<LotRow> lots = db.lots(sku);
        if (lots.stream().filter(l -> !l.held()).mapToInt(LotRow::onHand).sum() < LOW) {
            String lotNo = "%s27%02d".formatted(catalogue.sku(sku).prefix(), lots.size());
            receive(new Catalogue.Lot(sku, lotNo, REFILL, 0, null, 0, null), at);
        }
    }

    void stock(String sku, String lotNo, Instant at) {
        ObjectNode stock = MerchantFacts.object()
                .put("sku", sku)
                .put("lotNo", lotNo)
                .put("warehouse", catalogue.warehouse())
                .put("location", location(sku))
                .put("qty", db.lot(sku, lotNo).onHand())
                .put("asOf", at.toString());
        facts.publish(MerchantFacts.WMS, "stock", sku + "/" + lotNo, at, stock);
    }

    private String location(String sku) {
        int place = catalogue.skus().indexOf(catalogue.sku(sku));
        return "%c-%02d-%02d".formatted('A' + place % 4, place + 1, place % 3 + 1);
    }

    private void madeFrom(Catalogue.Lot lot, Instant receivedAt) {
        if (lot.madeFrom() != null) {
            Instant at = receivedAt.minus(10, ChronoUnit.DAYS);
            ObjectNode production = MerchantFacts.object()
                    .put("productionNo", "MO-" + lot.lotNo())
                    .put("at", at.toString());
            production
                    .putObject("output")
                    .put("sku", lot.sku())
                    .put("lotNo", lot.lotNo())
                    .put("qty", lot.qty());
            var inputs = production.putArray("inputs");
            lot.madeFrom().forEach(part -> inputs.addObject()
                    .put("sku", part.sku())
                    .put("lotNo", part.lotNo())
                    .put("qty", part.qty()));
            facts.publish(MerchantFacts.ERP, "productions", "MO-" + lot.lotNo(), at, production);
        }
    }

    private static ObjectNode line(ObjectNode document, Catalogue.Lot lot) {
        return document.putArray("lines")
                .addObject()
                .put("lineNo", 1)
                .put("sku", lot.sku())
                .put("qty", lot.qty());
    }
}
