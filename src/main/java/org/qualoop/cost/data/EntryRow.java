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
 * @param at the day that it counts on
 * @param factAt when it happened, where the month of that was closed already; null: at
 * @param corrects id of the line that this one takes the place of; null for a first booking
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
        Instant factAt,
        Long corrects,
        Instant bookedAt,
        String bookedBy) {

    /** Takes this line back. */
    public EntryRow reversal(Instant now, String by) {
        return copy(seq + 1, id, null, cashOut.negate(), loss.negate(), negated(qty), negated(minutes))
                .booked(now, by);
    }

    /** The line that stands in this one's place after the reversal. */
    public EntryRow rebooked(Instant now, String by) {
        return copy(seq + 2, null, id, cashOut, loss, qty, minutes).booked(now, by);
    }

    /** The same line in another place of its item's history. */
    public EntryRow as(int number) {
        return copy(number, reverses, corrects, cashOut, loss, qty, minutes);
    }

    /** The line as it counts when the month of its fact is closed. */
    public EntryRow postedAt(Instant day) {
        Instant fact = factAt == null ? at : factAt;
        return new EntryRow(
                id,
                recordNo,
                item,
                seq,
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
                day,
                fact,
                corrects,
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
                factAt,
                corrects,
                bookedAt,
                bookedBy);
    }

    public EntryRow placed(String event, String goodsSku, String lot, String supplier) {
        return new EntryRow(
                id, recordNo, item, seq, reverses, category, kind, stage, cashOut, loss, currency, basis, event,
                orderNo, goodsSku, lot, supplier, qty, minutes, goods, chargeNo, at, factAt, corrects, bookedAt,
                bookedBy);
    }

    /** When it happened. */
    public Instant happenedAt() {
        return factAt == null ? at : factAt;
    }

    private EntryRow copy(
            int number,
            Long takesBack,
            Long inPlaceOf,
            BigDecimal cash,
            BigDecimal value,
            Integer units,
            Integer time) {
        return new EntryRow(
                id,
                recordNo,
                item,
                number,
                takesBack,
                category,
                kind,
                stage,
                cash,
                value,
                currency,
                basis,
                eventNo,
                orderNo,
                sku,
                lotNo,
                supplierCode,
                units,
                time,
                goods,
                chargeNo,
                at,
                factAt,
                inPlaceOf,
                bookedAt,
                bookedBy);
    }

    private EntryRow booked(Instant now, String by) {
        return new EntryRow(
                null,
                recordNo,
                item,
                seq,
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
                factAt,
                corrects,
                now,
                by);
    }

    private static Integer negated(Integer number) {
        return number == null ? null : -number;
    }
}
