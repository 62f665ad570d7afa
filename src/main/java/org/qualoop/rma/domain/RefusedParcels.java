package org.qualoop.rma.domain;

import java.util.List;
import java.util.Map;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Problem;
import org.qualoop.rma.data.ArrivalMapper;
import org.qualoop.rma.data.ArrivalRow;
import org.qualoop.rma.data.ReturnRow;
import org.qualoop.trace.TraceApi.OrderLineView;
import org.qualoop.trace.TraceApi.OrderView;
import org.springframework.stereotype.Service;

/** A parcel that was refused at the door (拒收) or stopped on its way gets a return of its own. */
@Service
public class RefusedParcels {

    private final ReturnDesk desk;
    private final ReturnedParcels parcels;
    private final OrderedGoods goods;
    private final ArrivalMapper arrivals;

    RefusedParcels(ReturnDesk desk, ReturnedParcels parcels, OrderedGoods goods, ArrivalMapper arrivals) {
        this.desk = desk;
        this.parcels = parcels;
        this.goods = goods;
        this.arrivals = arrivals;
    }

    /** @return number of the return */
    public String open(String parcelNo, String orderNo) {
        ArrivalRow parcel = parcels.get(parcelNo);
        OrderView order = goods.order(orderNo)
                .orElseThrow(() -> Problem.unprocessable("/identifiedOrder", "没有这个订单 There is no order " + orderNo));
        Claim claim =
                Claim.refused(order.channel(), orderNo, lines(parcel, order), parcel.trackingNo(), parcel.arrivedAt());
        ReturnRow opened = desk.open(claim, CurrentUser.SYSTEM);
        parcels.join(parcelNo, opened.rmaNo());
        return opened.rmaNo();
    }

    /** What was registered as having come back, or the whole order when nobody looked into the parcel. */
    private List<Claim.Line> lines(ArrivalRow parcel, OrderView order) {
        Map<String, Integer> came = new java.util.HashMap<>();
        arrivals.lines(List.of(parcel.arrivalNo())).stream()
                .filter(line -> line.sku() != null)
                .forEach(line -> came.merge(line.sku(), line.qty(), Integer::sum));
        List<Claim.Line> seen = order.lines().stream()
                .filter(line -> came.containsKey(line.sku()))
                .map(line -> new Claim.Line(line.lineNo(), Math.min(line.qty(), came.get(line.sku()))))
                .toList();
        return seen.isEmpty()
                ? order.lines().stream().map(RefusedParcels::whole).toList()
                : seen;
    }

    private static Claim.Line whole(OrderLineView line) {
        return new Claim.Line(line.lineNo(), line.qty());
    }
}
