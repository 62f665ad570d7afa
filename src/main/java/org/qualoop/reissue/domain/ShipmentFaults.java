package org.qualoop.reissue.domain;

import java.util.List;
import java.util.Map;
import org.qualoop.ncr.NcrApi;
import org.qualoop.ncr.NcrRequest;
import org.qualoop.ncr.SourceKind;
import org.qualoop.reissue.ReissueReason;
import org.qualoop.reissue.data.MisShipmentMapper;
import org.qualoop.reissue.data.MisShipmentRow;
import org.qualoop.reissue.data.ReissueMapper;
import org.qualoop.reissue.data.ReissueRow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A confirmed mistake of the warehouse, behind a report or a reissue that was asked for directly. */
@Service
@Transactional
public class ShipmentFaults {

    private static final Map<ReissueReason, String> DEFECTS =
            Map.of(ReissueReason.WRONG_ITEM, "WRONG_ITEM", ReissueReason.SHORT_SHIPPED, "SHORT");

    private final Reissues reissues;
    private final ReissueMapper reissueMapper;
    private final MisShipments reports;
    private final MisShipmentMapper reportMapper;
    private final PackerErrors errors;
    private final NcrApi ncrs;

    ShipmentFaults(
            Reissues reissues,
            ReissueMapper reissueMapper,
            MisShipments reports,
            MisShipmentMapper reportMapper,
            PackerErrors errors,
            NcrApi ncrs) {
        this.reissues = reissues;
        this.reissueMapper = reissueMapper;
        this.reports = reports;
        this.reportMapper = reportMapper;
        this.errors = errors;
        this.ncrs = ncrs;
    }

    /** @param recordNo number of a report or of a reissue */
    public void bookPacker(String recordNo) {
        if (isReport(recordNo)) {
            MisShipmentRow row = reports.get(recordNo);
            errors.confirm(
                    recordNo,
                    row.orderNo(),
                    row.kind(),
                    reports.lines(recordNo).stream()
                            .map(line -> new PackerErrors.Units(line.orderLineNo(), line.sku(), line.qty()))
                            .toList());
        } else {
            ReissueRow row = reissues.get(recordNo);
            errors.confirm(
                    recordNo,
                    row.orderNo(),
                    row.reason(),
                    reissues.lines(recordNo).stream()
                            .map(line -> new PackerErrors.Units(line.orderLineNo(), line.orderedSku(), line.qty()))
                            .toList());
        }
    }

    public void report(String recordNo) {
        if (isReport(recordNo)) {
            MisShipmentRow row = reports.get(recordNo);
            List<String> skus = reports.lines(recordNo).stream()
                    .map(line -> line.sku())
                    .distinct()
                    .toList();
            reportMapper.setNcr(recordNo, open(recordNo, row.orderNo(), row.kind(), skus, row.text()));
        } else {
            ReissueRow row = reissues.get(recordNo);
            List<String> skus = reissues.lines(recordNo).stream()
                    .map(line -> line.orderedSku())
                    .distinct()
                    .toList();
            reissueMapper.setNcr(recordNo, open(recordNo, row.orderNo(), row.reason(), skus, null));
        }
    }

    private String open(String recordNo, String orderNo, ReissueReason kind, List<String> skus, String text) {
        String sku = skus.size() == 1 ? skus.get(0) : null;
        return ncrs.openOrJoin(new NcrRequest(
                        SourceKind.SHIPMENT, recordNo, orderNo, sku, null, DEFECTS.get(kind), null, text, false))
                .ncrNo();
    }

    private static boolean isReport(String recordNo) {
        return recordNo.startsWith(MisShipments.SERIES + "-");
    }
}
