package org.qualoop.cost;

import java.time.Instant;
import org.qualoop.platform.CostIncurred.Goods;
import org.qualoop.platform.CostIncurred.Kind;
import org.qualoop.platform.CostIncurred.Stage;
import org.qualoop.platform.Money;

/**
 * One ledger line as pages and APIs show it.
 *
 * @param recordNo the source record
 * @param item what of the record
 * @param eventNo the quality event behind it: its NCR, or the record itself
 * @param cashOut money that left, as paid; negative when it came back
 * @param loss what it cost, without VAT
 * @param at the day that it counts on
 * @param factAt when it happened, where the month of that was closed already; null: at
 * @param corrects id of the line that this one takes the place of; null for a first booking
 * @param reverses id of the line that this one takes back; null for a booking
 */
public record CostLine(
        long id,
        String recordNo,
        String item,
        String eventNo,
        Category category,
        Kind kind,
        Stage stage,
        Money cashOut,
        Money loss,
        Basis basis,
        String orderNo,
        String sku,
        String lotNo,
        String supplierCode,
        Integer qty,
        Integer minutes,
        Goods goods,
        String chargeNo,
        Long reverses,
        Instant at,
        Instant factAt,
        Long corrects,
        Instant bookedAt,
        String bookedBy) {}
