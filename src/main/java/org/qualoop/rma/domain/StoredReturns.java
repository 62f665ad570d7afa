package org.qualoop.rma.domain;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qualoop.rma.ParcelView;
import org.qualoop.rma.ReturnView;
import org.qualoop.rma.RmaApi;
import org.qualoop.rma.data.ArrivalMapper;
import org.qualoop.rma.data.ArrivalRow;
import org.qualoop.rma.data.ReturnMapper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class StoredReturns implements RmaApi {

    private final ReturnMapper returns;
    private final ArrivalMapper arrivals;
    private final ReturnViews views;
    private final Clock clock;

    StoredReturns(ReturnMapper returns, ArrivalMapper arrivals, ReturnViews views, Clock clock) {
        this.returns = returns;
        this.arrivals = arrivals;
        this.views = views;
        this.clock = clock;
    }

    @Override
    public Optional<ReturnView> find(String rmaNo) {
        return returns.find(rmaNo).map(row -> views.of(List.of(row)).get(0));
    }

    @Override
    public List<ReturnView> ofOrder(String orderNo) {
        return views.of(returns.ofOrder(orderNo));
    }

    @Override
    public List<ReturnView> ofLot(String sku, String lotNo) {
        return views.of(returns.ofLot(sku, lotNo));
    }

    @Override
    public List<ReturnView> list(String status, String after, int limit) {
        return views.of(returns.page(status, after, limit));
    }

    @Override
    public long countOpen() {
        return returns.countOpen();
    }

    @Override
    public Optional<ParcelView> parcel(String parcelNo) {
        return arrivals.ofParcel(parcelNo).map(row -> parcels(List.of(row)).get(0));
    }

    @Override
    public List<ParcelView> unclaimed(int limit) {
        return parcels(arrivals.unclaimed(limit));
    }

    private List<ParcelView> parcels(List<ArrivalRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<String> numbers = rows.stream().map(ArrivalRow::arrivalNo).toList();
        Map<String, List<ArrivalRow.Line>> lines =
                arrivals.lines(numbers).stream().collect(Collectors.groupingBy(ArrivalRow.Line::arrivalNo));
        return rows.stream()
                .map(row -> view(row, lines.getOrDefault(row.arrivalNo(), List.of())))
                .toList();
    }

    private ParcelView view(ArrivalRow row, List<ArrivalRow.Line> lines) {
        return new ParcelView(
                row.parcelNo(),
                row.arrivalNo(),
                row.warehouse(),
                row.arrivedAt(),
                Math.max(0, Duration.between(row.arrivedAt(), clock.instant()).toHours()),
                row.trackingNo(),
                row.senderHint(),
                row.status().name(),
                row.shelf(),
                row.rmaNo(),
                row.orderNo(),
                row.owner(),
                row.dueAt(),
                row.processInstanceId(),
                lines.stream()
                        .map(line -> new ParcelView.Line(line.sku(), line.lotNo(), line.serialNo(), line.qty()))
                        .toList());
    }
}
