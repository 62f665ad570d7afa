package org.qualoop.cost.data;

import java.math.BigDecimal;
import java.time.Instant;
import org.qualoop.cost.Basis;
import org.qualoop.cost.Category;
import org.qualoop.platform.CostIncurred.Goods;
import org.qualoop.platform.CostIncurred.Kind;
import org.qualoop.platform.CostIncurred.Stage;

/**
 * One line of {@code cost_entry}.
 *
 * @param id null until stored
 * @param reverses id of the line that this one takes back, with its amounts turned round; null for a booking
 * @param cashOut money that left, as the bank statement shows it; negative when it came back
 * @param loss what the event cost, without VAT
 * @param eventNo the quality event behind the record: its NCR, or the record itself
 */
public record EntryRow(
        Long id,
        String recordNo,
        String item,
        int seq,
        Long reverses,
        Category category,
        Kind kind,
        Stage stage,
        BigDecimal cashOut,
        BigDecimal loss,
        String currency,
        Basis basis,
        String eventNo,
        String orderNo,
        String sku,
        String lotNo,
        String supplierCode,
        Integer qty,
        Integer minutes,
        Goods goods,
        String chargeNo,
        Instant at,
        Instant bookedAt,
        String bookedBy) {

    /** Takes this line back. */
    public EntryRow reversal(Instant now, String by) {
        return new EntryRow(
                null,
                recordNo,
                item,
                seq + 1,
                id,
                category,
                kind,
                stage,
                cashOut.negate(),
                loss.negate(),
                currency,
                basis,
                eventNo,
                orderNo,
                sku,
                lotNo,
                supplierCode,
                negated(qty),
                negated(minutes),
                goods,
                chargeNo,
                at,
                now,
                by);
    }

    /** The line that stands after the reversal. */
    public EntryRow rebooked(Instant now, String by) {
        return new EntryRow(
                null,
                recordNo,
                item,
                seq + 2,
                null,
                category,
                kind,
                stage,
                cashOut,
                loss,
                currency,
                basis,
                eventNo,
                orderNo,
                sku,
                lotNo,
                supplierCode,
                qty,
                minutes,
                goods,
                chargeNo,
                at,
                now,
                by);
    }

    /** The same line in another place of its item's history. */
    public EntryRow as(int number) {
        return new EntryRow(
                id,
                recordNo,
                item,
                number,
                reverses,
                category,
                kind,
                stage,
                cashOut,
                loss,
                currency,
                basis,
                eventNo,
                orderNo,
                sku,
                lotNo,
                supplierCode,
                qty,
                minutes,
                goods,
                chargeNo,
                at,
                bookedAt,
                bookedBy);
    }

    public EntryRow worth(BigDecimal cash, BigDecimal value, String money, Basis from, String charge) {
        return new EntryRow(
                id,
                recordNo,
                item,
                seq,
                reverses,
                category,
                kind,
                stage,
                cash,
                value,
                money,
                from,
                eventNo,
                orderNo,
                sku,
                lotNo,
                supplierCode,
                qty,
                minutes,
                goods,
                charge,
                at,
                bookedAt,
                bookedBy);
    }

    public EntryRow placed(String event, String goodsSku, String lot, String supplier) {
        return new EntryRow(
                id, recordNo, item, seq, reverses, category, kind, stage, cashOut, loss, currency, basis, event,
                orderNo, goodsSku, lot, supplier, qty, minutes, goods, chargeNo, at, bookedAt, bookedBy);
    }

    private static Integer negated(Integer number) {
        return number == null ? null : -number;
    }
}
