package org.qualoop.reissue.domain;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qualoop.inspection.LotHolds;
import org.qualoop.platform.FieldError;
import org.qualoop.platform.Problem;
import org.qualoop.reissue.data.ReissueLineRow;
import org.qualoop.reissue.data.ReissueMapper;
import org.qualoop.reissue.data.ReissueMapper.UnitRow;
import org.qualoop.reissue.data.ReissueRow;
import org.qualoop.trace.ScanCodes;
import org.qualoop.trace.TraceApi;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the warehouse has scanned, unit by unit, against what is to be sent. */
@Service
@Transactional
public class ReissuePicking {

    private static final Pattern UNIT = Pattern.compile("\\s*(\\S+)\\s*[/|,;\\t ]\\s*(\\S+)\\s*");

    private final ReissueMapper mapper;
    private final Reissues reissues;
    private final ScanCodes codes;
    private final TraceApi trace;
    private final LotHolds holds;
    private final Clock clock;

    ReissuePicking(
            ReissueMapper mapper, Reissues reissues, ScanCodes codes, TraceApi trace, LotHolds holds, Clock clock) {
        this.mapper = mapper;
        this.reissues = reissues;
        this.codes = codes;
        this.trace = trace;
        this.holds = holds;
        this.clock = clock;
    }

    /**
     * Keeps the scanned units.
     *
     * @param scans one unit per line: code and lot
     * @throws Problem 400 naming each scan that is wrong, unknown, held, too many or missing
     */
    public void picked(String reissueNo, String scans, String by) {
        List<ReissueLineRow> lines = reissues.unsent(reissueNo);
        Map<String, Integer> wanted = new LinkedHashMap<>();
        lines.forEach(line -> wanted.merge(line.sku(), line.qty(), Integer::sum));
        List<FieldError> errors = new ArrayList<>();
        List<UnitRow> units = read(reissueNo, scans, wanted, by, errors);
        wanted.forEach((sku, left) -> {
            if (left > 0) {
                errors.add(error("%s 还差 %d 件未扫 / %s: %d more to scan".formatted(sku, left, sku, left)));
            }
        });
        if (!errors.isEmpty()) {
            throw Problem.badRequest("扫描与补发单不符 The scans do not match the reissue", errors);
        }
        mapper.clearUnits(reissueNo);
        units.forEach(mapper::addUnit);
        lines.forEach(line -> mapper.setLine(
                reissueNo, line.orderLineNo(), ReissueLineRow.State.PICKED, line.reservationNo(), line.outboundNo()));
        reissues.move(reissueNo, ReissueRow.Status.PICKED);
        reissues.note(reissueNo, "reissue.picked", by, Map.of("units", String.valueOf(units.size())));
    }

    private List<UnitRow> read(
            String reissueNo, String scans, Map<String, Integer> wanted, String by, List<FieldError> errors) {
        Map<String, String> skus = codes.of(wanted.keySet());
        List<String> scanned =
                scans.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        List<UnitRow> units = new ArrayList<>();
        for (int i = 0; i < scanned.size(); i++) {
            Matcher unit = UNIT.matcher(scanned.get(i));
            if (!unit.matches()) {
                errors.add(error("第 %1$d 行应为 商品码 / 批次 / Line %1$d should be code / lot".formatted(i + 1)));
                continue;
            }
            String sku = skus.get(unit.group(1));
            String fault = fault(sku, unit.group(1), unit.group(2), wanted);
            if (fault == null) {
                wanted.merge(sku, -1, Integer::sum);
                units.add(new UnitRow(reissueNo, i, sku, unit.group(2), by, clock.instant()));
            } else {
                errors.add(error("第 %d 行 Line %d: %s".formatted(i + 1, i + 1, fault)));
            }
        }
        return units;
    }

    private String fault(String sku, String code, String lotNo, Map<String, Integer> wanted) {
        if (sku == null) {
            return "不是要补发的商品 not what is to be sent: " + code;
        }
        if (wanted.get(sku) == 0) {
            return "多扫了一件 one too many: " + sku;
        }
        if (trace.lot(sku, lotNo).isEmpty()) {
            return "没有这个批次 no such lot: " + lotNo;
        }
        return holds.isHeld(sku, lotNo) ? "批次已扣留 the lot is held: " + lotNo : null;
    }

    private static FieldError error(String detail) {
        return new FieldError("/scans", detail);
    }
}
