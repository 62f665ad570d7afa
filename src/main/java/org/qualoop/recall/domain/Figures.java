package org.qualoop.recall.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.qualoop.recall.data.CampaignRow;
import org.qualoop.recall.data.ContactCounts;
import org.qualoop.recall.data.ReplyMapper;
import org.qualoop.recall.data.ScopeMapper;
import org.qualoop.recall.data.ScopeMapper.LotRow;
import org.qualoop.rma.ReturnedUnits;
import org.qualoop.trace.LotId;
import org.qualoop.trace.LotReach;
import org.qualoop.trace.LotReach.LotUnits;
import org.springframework.stereotype.Component;

/** What a recall is judged by. All shares are fractions with four decimals. */
@Component
public class Figures {

    private static final int DECIMALS = 4;

    private final LotReach reach;
    private final ScopeMapper scopes;
    private final ReplyMapper replies;
    private final ReturnedUnits returns;

    Figures(LotReach reach, ScopeMapper scopes, ReplyMapper replies, ReturnedUnits returns) {
        this.reach = reach;
        this.scopes = scopes;
        this.replies = replies;
        this.returns = returns;
    }

    /**
     * @param located units whose holder is known (stock, known customers, used up) of those that came in; at most 1
     * @param massBalance all units that are accounted for, of those that came in; 1 when the books agree
     */
    public record Trace(BigDecimal located, BigDecimal massBalance) {}

    /** Units back from customers. */
    public record Recovered(long arrived, long bookedIn, long disposed, long scrapped, long units) {}

    public Trace trace(String recallNo, List<LotId> roots) {
        long in = 0;
        long accounted = 0;
        long known = scopes.unitsWithKnownCustomer(recallNo, roots);
        for (LotId root : roots) {
            LotUnits units = reach.units(root);
            in += units.in();
            accounted += units.stock() + units.shipped() + units.used();
            known += units.stock() + units.used();
        }
        return new Trace(atMostOne(share(known, in)), share(accounted, in));
    }

    public BigDecimal contactable(ContactCounts contacts) {
        return share(contacts.contactable(), contacts.customers());
    }

    /** Parcels and warehouse bookings are two views of the same goods: the larger counts, lot by lot. */
    public Recovered recovered(CampaignRow recall) {
        long arrived = 0;
        long bookedIn = 0;
        long scrapped = 0;
        long back = 0;
        Instant since = recall.startedAt();
        for (LotRow row : scopes.lots(recall.recallNo())) {
            long parcels = returns.of(row.sku(), row.lotNo(), since);
            long booked = reach.moved(row.id(), "RETURN_IN", since);
            arrived += parcels;
            bookedIn += booked;
            scrapped += reach.moved(row.id(), "SCRAP", since);
            back += Math.max(parcels, booked);
        }
        long disposed = replies.disposed(recall.recallNo());
        return new Recovered(arrived, bookedIn, disposed, scrapped, back + disposed);
    }

    /** Recovered units of those that reached customers, late facts included; 1 when none did. */
    public BigDecimal effectiveness(CampaignRow recall) {
        // What was frozen is not counted again: a hundred thousand lines on every look at the recall.
        long shipped = recall.units() + scopes.count(recall.recallNo(), true).units();
        return atMostOne(share(recovered(recall).units(), shipped));
    }

    private static BigDecimal atMostOne(BigDecimal share) {
        return share.min(BigDecimal.ONE.setScale(DECIMALS));
    }

    /** Of nothing, all is found. */
    private static BigDecimal share(long part, long whole) {
        return whole == 0
                ? BigDecimal.ONE.setScale(DECIMALS)
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP);
    }
}
