package org.qualoop.rma.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qualoop.platform.Engine;
import org.qualoop.platform.Problem;
import org.qualoop.rma.AwaitedParcels;
import org.qualoop.rma.ParcelShelf;
import org.qualoop.rma.ParcelView;
import org.qualoop.rma.RmaApi;
import org.qualoop.rma.data.ArrivalMapper;
import org.qualoop.rma.data.ArrivalRow;
import org.qualoop.rma.data.ReturnMapper;
import org.qualoop.rma.data.ReturnRow;
import org.qualoop.rma.data.ReturnStatus;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** ReturnedParcels that come back and the returns that they belong to, whichever of the two comes first. */
@Service
public class ReturnedParcels implements ParcelShelf {

    /** Series of the numbers of parcels. */
    public static final String SERIES = "PCL";

    private static final int LATE_LOOKUPS = 200;

    private final ArrivalMapper arrivals;
    private final ReturnMapper returns;
    private final Returns records;
    private final OrderedGoods goods;
    private final Engine engine;
    private final ObjectProvider<AwaitedParcels> awaiting;
    private final ObjectProvider<RmaApi> views;

    ReturnedParcels(
            ArrivalMapper arrivals,
            ReturnMapper returns,
            Returns records,
            OrderedGoods goods,
            Engine engine,
            ObjectProvider<AwaitedParcels> awaiting,
            ObjectProvider<RmaApi> views) {
        this.arrivals = arrivals;
        this.returns = returns;
        this.records = records;
        this.goods = goods;
        this.engine = engine;
        this.awaiting = awaiting;
        this.views = views;
    }

    /** What a parcel belongs to. */
    public record Match(Kind kind, String rmaNo, String orderNo) {

        public enum Kind {
            RETURN,
            ORDER,
            /** Another record waits for it; {@code rmaNo} is its number. */
            AWAITED,
            NOTHING
        }

        static final Match NOTHING = new Match(Kind.NOTHING, null, null);
    }

    public ArrivalRow get(String parcelNo) {
        return arrivals.ofParcel(parcelNo).orElseThrow(() -> Problem.notFound("没有这个退件 There is no parcel " + parcelNo));
    }

    public Match match(String parcelNo) {
        String tracking = get(parcelNo).trackingNo();
        if (tracking == null) {
            return Match.NOTHING;
        }
        arrivals.lockTracking(tracking);
        return byReturnWaybill(tracking)
                .or(() -> awaited(tracking))
                .or(() -> goods.orderOfParcel(tracking).map(this::byOrder))
                .orElse(Match.NOTHING);
    }

    private Optional<Match> awaited(String tracking) {
        return awaiting.stream()
                .flatMap(one -> one.recordOf(tracking).stream())
                .findFirst()
                .map(recordNo -> new Match(Match.Kind.AWAITED, recordNo, null));
    }

    /** The parcel is another record's, which goes on with it. */
    public void handOver(String parcelNo, String recordNo) {
        arrivals.setStatus(parcelNo, ArrivalRow.Status.JOINED);
        records.note(parcelNo, "rma.parcelHandedOver", Map.of("recordNo", recordNo));
        ParcelView parcel = views.getObject().parcel(parcelNo).orElseThrow();
        awaiting.stream()
                .filter(one -> one.recordOf(parcel.trackingNo())
                        .filter(recordNo::equals)
                        .isPresent())
                .forEach(one -> one.arrived(recordNo, parcel));
    }

    @Override
    public void isAwaited(String trackingNo, String recordNo) {
        arrivals.lockTracking(trackingNo);
        arrivals.waiting(trackingNo).stream()
                .filter(parcel -> parcel.status() == ArrivalRow.Status.UNCLAIMED)
                .forEach(parcel -> tell(parcel, new Match(Match.Kind.AWAITED, recordNo, null)));
    }

    private Optional<Match> byReturnWaybill(String tracking) {
        List<ReturnRow> announced = returns.ofReturnTracking(tracking);
        return announced.stream()
                .filter(ReturnRow::open)
                .findFirst()
                .map(row -> new Match(Match.Kind.RETURN, row.rmaNo(), row.orderNo()))
                .or(() -> announced.stream().findFirst().map(row -> new Match(Match.Kind.ORDER, null, row.orderNo())));
    }

    /** A parcel of the order that never arrived belongs to the return that still waits for goods, if there is one. */
    Match byOrder(String orderNo) {
        return returns.ofOrder(orderNo).stream()
                .filter(row -> row.type().goodsBack() && row.returnTrackingNo() == null)
                .filter(row -> row.status() == ReturnStatus.REQUESTED || row.status() == ReturnStatus.AWAITING_GOODS)
                .findFirst()
                .map(row -> new Match(Match.Kind.RETURN, row.rmaNo(), orderNo))
                .orElseGet(() -> new Match(Match.Kind.ORDER, null, orderNo));
    }

    /** The parcel belongs to that return; whoever waits for it learns that it is here. */
    public void join(String parcelNo, String rmaNo) {
        ReturnRow row = records.get(rmaNo);
        arrivals.join(parcelNo, rmaNo, row.orderNo());
        ArrivalRow parcel = get(parcelNo);
        records.note(rmaNo, "rma.arrived", Map.of("parcelNo", parcelNo, "warehouse", parcel.warehouse()));
        records.note(parcelNo, "rma.parcelJoined", Map.of("rmaNo", rmaNo));
        engine.correlate("returnArrived", rmaNo, Map.of());
    }

    public Optional<Instant> arrivedAt(String rmaNo) {
        return arrivals.ofReturn(rmaNo).stream().map(ArrivalRow::arrivedAt).findFirst();
    }

    public void unclaimed(String parcelNo) {
        arrivals.setStatus(parcelNo, ArrivalRow.Status.UNCLAIMED);
        records.note(parcelNo, "rma.parcelUnclaimed", Map.of());
    }

    public void shelve(String parcelNo, String shelf) {
        arrivals.setShelf(parcelNo, shelf);
    }

    /**
     * A person has found out whose parcel it is.
     *
     * @throws Problem 400 when there is no such open return or order
     */
    public Match identified(String parcelNo, String as, String rmaNo, String orderNo, String shelf) {
        shelve(parcelNo, shelf);
        records.note(parcelNo, "rma.identified", Map.of("as", String.valueOf(as), "shelf", String.valueOf(shelf)));
        return switch (as == null ? "" : as) {
            case "RETURN" ->
                records.find(rmaNo)
                        .filter(ReturnRow::open)
                        .map(row -> new Match(Match.Kind.RETURN, row.rmaNo(), row.orderNo()))
                        .orElseThrow(() ->
                                Problem.badRequest("/identifiedRma", "没有这张未结的退货单 There is no open return " + rmaNo));
            case "ORDER" ->
                goods.order(orderNo)
                        .map(order -> byOrder(order.orderNo()))
                        .orElseThrow(
                                () -> Problem.badRequest("/identifiedOrder", "没有这个订单 There is no order " + orderNo));
            default -> Match.NOTHING;
        };
    }

    public void writeOff(String parcelNo) {
        arrivals.setStatus(parcelNo, ArrivalRow.Status.WRITTEN_OFF);
        records.note(parcelNo, "rma.parcelWrittenOff", Map.of());
    }

    /** A request names its return waybill: parcels that came before it, or wait on a shelf, are its own. */
    void requestHasComeFor(String rmaNo, String trackingNo) {
        if (trackingNo == null) {
            return;
        }
        arrivals.lockTracking(trackingNo);
        arrivals.waiting(trackingNo).forEach(parcel -> tell(parcel, new Match(Match.Kind.RETURN, rmaNo, null)));
    }

    /** Shipments have come late: parcels on the shelf may have been theirs. */
    void shipmentsHaveCome() {
        for (ArrivalRow parcel : arrivals.unclaimed(LATE_LOOKUPS)) {
            if (parcel.trackingNo() != null) {
                goods.orderOfParcel(parcel.trackingNo()).ifPresent(orderNo -> tell(parcel, byOrder(orderNo)));
            }
        }
    }

    /** The registration was corrected: a parcel on the shelf may be known now. */
    void matchAgain(String parcelNo) {
        ArrivalRow parcel = get(parcelNo);
        if (parcel.status() == ArrivalRow.Status.UNCLAIMED) {
            Match match = match(parcelNo);
            if (match.kind() != Match.Kind.NOTHING) {
                tell(parcel, match);
            }
        }
    }

    private void tell(ArrivalRow parcel, Match match) {
        Map<String, Object> variables = new java.util.HashMap<>();
        variables.put("matchKind", match.kind().name());
        variables.put("matchRma", match.rmaNo());
        variables.put("matchOrder", match.orderNo());
        engine.correlate("parcelMatched", parcel.parcelNo(), variables);
    }
}
