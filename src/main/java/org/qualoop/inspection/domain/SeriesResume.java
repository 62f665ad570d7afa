package org.qualoop.inspection.domain;

import java.util.Map;
import org.qualoop.inspection.SwitchState;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Problem;
import org.qualoop.platform.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes up a stopped series of lots again. */
@Component
@Transactional
public class SeriesResume {

    private final SwitchBook switches;
    private final Timeline timeline;

    SeriesResume(SwitchBook switches, Timeline timeline) {
        this.switches = switches;
        this.timeline = timeline;
    }

    /** @throws Problem 409 when the series is not stopped */
    public SwitchState resume(String supplierCode, String sku, String reason) {
        if (!switches.resume(supplierCode, sku)) {
            throw Problem.conflict("并未停止接收 This series is not stopped: " + supplierCode + " / " + sku);
        }
        String series = supplierCode + '/' + sku;
        String recordNo = series.length() > 64 ? series.substring(0, 64) : series;
        timeline.add(recordNo, "inspection.resumed", CurrentUser.name(), Map.of("reason", reason));
        return switches.state(supplierCode, sku);
    }
}
