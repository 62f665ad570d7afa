package org.qualoop.ncr.domain;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.qualoop.inspection.Severity;
import org.qualoop.kpi.Alert;
import org.qualoop.kpi.AlertRaised;
import org.qualoop.kpi.Alerts;
import org.qualoop.ncr.NcrApi;
import org.qualoop.ncr.NcrClosed;
import org.qualoop.ncr.NcrRequest;
import org.qualoop.ncr.SourceKind;
import org.qualoop.platform.Engine;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Opens an exception for an alert when {@code alert-response.dmn} says so; an alert with a known cause joins that one's. */
@Component
class AlertResponse {

    private static final String DECISION = "alert-response";

    private final NcrApi ncrs;
    private final Alerts alerts;
    private final Engine engine;

    AlertResponse(NcrApi ncrs, Alerts alerts, Engine engine) {
        this.ncrs = ncrs;
        this.alerts = alerts;
        this.engine = engine;
    }

    @EventListener
    void on(AlertRaised event) {
        if (event.cause() == null) {
            open(event.alert());
        } else if (event.cause().ncrNo() != null) {
            alerts.joined(event.alert().alertNo(), event.cause().ncrNo());
        }
    }

    @EventListener
    void on(NcrClosed event) {
        alerts.closeOf(event.ncrNo(), "异常单已关闭 The exception is closed");
    }

    private void open(Alert alert) {
        List<Map<String, Object>> rows = engine.decide(
                DECISION,
                Map.of(
                        "kpi", alert.kpi(),
                        "dimension", alert.dimension(),
                        "rule", alert.rule().name()));
        if (rows.isEmpty() || !Boolean.TRUE.equals(rows.get(0).get("openNcr"))) {
            return;
        }
        Map<String, Object> answer = rows.get(0);
        String sku = part(alert, 1);
        String lotNo = part(alert, 0);
        String ncrNo = ncrs.openOrJoin(new NcrRequest(
                        SourceKind.ALERT,
                        alert.alertNo(),
                        null,
                        "sku".equals(alert.dimension()) ? alert.value() : sku,
                        lotNo,
                        (String) answer.get("defectCode"),
                        Severity.valueOf((String) answer.get("severity")),
                        text(alert),
                        false))
                .ncrNo();
        alerts.joined(alert.alertNo(), ncrNo);
    }

    /** Lot number (0) and SKU (1) of a lot's alert. */
    private static String part(Alert alert, int index) {
        int cut = alert.value().lastIndexOf('|');
        if (!alert.dimension().toLowerCase(Locale.ROOT).endsWith("lot") || cut < 0) {
            return null;
        }
        return index == 0 ? alert.value().substring(0, cut) : alert.value().substring(cut + 1);
    }

    private static String text(Alert alert) {
        return "预警 %s：%s（%s %s）平常 %.4g，现在 %.4g，自 %s 起，规则 %s"
                .formatted(
                        alert.alertNo(),
                        alert.kpi(),
                        alert.dimension(),
                        alert.value(),
                        alert.usual(),
                        alert.now(),
                        alert.since(),
                        alert.rule());
    }
}
