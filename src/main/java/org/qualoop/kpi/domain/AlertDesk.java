package org.qualoop.kpi.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.qualoop.kpi.Alert;
import org.qualoop.kpi.Alert.Point;
import org.qualoop.kpi.AlertRaised;
import org.qualoop.kpi.AlertRule;
import org.qualoop.kpi.data.AlertMapper;
import org.qualoop.kpi.data.AlertMapper.AlertRow;
import org.qualoop.platform.Numbers;
import org.qualoop.platform.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the alerts: one open per place, each raised once. */
@Component
class AlertDesk {

    private static final int MOST = 500;
    private static final int LONGEST_REASON = 500;
    private static final TypeReference<List<Point>> POINTS = new TypeReference<>() {};

    private final AlertMapper mapper;
    private final Numbers numbers;
    private final ObjectMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AlertDesk(AlertMapper mapper, Numbers numbers, ObjectMapper json, ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.numbers = numbers;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    boolean isOpen(String kpi, String dimension, String cell) {
        return mapper.openAt(key(kpi, dimension, cell)) != null;
    }

    /** @param cause null when it stands for itself */
    void raise(String kpi, String dimension, String cell, Finding finding, AlertRow cause) {
        AlertRow row = new AlertRow(
                numbers.next("ALT"),
                kpi,
                dimension,
                cell,
                finding.rule().name(),
                finding.since(),
                clock.instant(),
                decimal(finding.usual()),
                decimal(finding.now()),
                written(finding.points()),
                key(kpi, dimension, cell),
                cause == null ? null : cause.alertNo(),
                null,
                null,
                null,
                null);
        mapper.insert(row);
        events.publishEvent(new AlertRaised(view(row), cause == null ? null : view(cause)));
    }

    List<Alert> open() {
        return mapper.open(null, MOST).stream().map(this::view).toList();
    }

    Optional<Alert> find(String alertNo) {
        return Optional.ofNullable(mapper.find(alertNo)).map(this::view);
    }

    @Transactional
    Alert close(String alertNo, String reason, String by) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Problem.badRequest("/reason", "必填，最多 500 字 is required, at most 500 characters");
        }
        if (mapper.find(alertNo) == null) {
            throw Problem.notFound("没有这个预警 No such alert: " + alertNo);
        }
        if (mapper.close(alertNo, clock.instant(), by, reason.strip()) == 0) {
            throw Problem.conflict("预警已关闭 The alert is closed already");
        }
        return find(alertNo).orElseThrow();
    }

    void quiet(String kpi, String dimension, String cell, String reason) {
        AlertRow row = mapper.openAt(key(kpi, dimension, cell));
        if (row != null) {
            mapper.close(row.alertNo(), clock.instant(), "system", reason);
        }
    }

    private static String key(String kpi, String dimension, String cell) {
        return kpi + '|' + dimension + '|' + cell;
    }

    private Alert view(AlertRow row) {
        return new Alert(
                row.alertNo(),
                row.kpi(),
                row.dimension(),
                row.cell(),
                AlertRule.valueOf(row.ruleName()),
                row.sinceDay(),
                row.raisedAt(),
                row.usual().doubleValue(),
                row.nowValue().doubleValue(),
                points(row),
                row.causeNo(),
                row.ncrNo(),
                row.closedAt(),
                row.closedBy(),
                row.closeReason());
    }

    private List<Point> points(AlertRow row) {
        try {
            return json.readValue(row.points(), POINTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Points of " + row.alertNo() + " are damaged", e);
        }
    }

    private String written(List<Point> points) {
        try {
            return json.writeValueAsString(points);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Points cannot be written", e);
        }
    }

    private static BigDecimal decimal(double value) {
        return BigDecimal.valueOf(value).setScale(10, RoundingMode.HALF_UP);
    }
}
