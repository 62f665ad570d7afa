package org.qualoop.kpi.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.qualoop.kpi.Counted;
import org.qualoop.kpi.Counted.About;
import org.qualoop.kpi.Dimension;
import org.qualoop.kpi.Kpi;
import org.qualoop.platform.TaskHeld;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Counts by department how long tasks lay there, and how many of them were passed on instead of done. */
@Component
class DepartmentFigures {

    private static final BigDecimal SECONDS = BigDecimal.valueOf(60);

    private final ApplicationEventPublisher events;

    DepartmentFigures(ApplicationEventPublisher events) {
        this.events = events;
    }

    @EventListener
    void on(TaskHeld held) {
        String source = String.join(
                "/",
                held.recordNo(),
                held.taskKey(),
                held.taskId(),
                String.valueOf(held.from().toEpochMilli()));
        About about = About.goods(null, null, null).with(Dimension.DEPARTMENT, held.group());
        BigDecimal minutes = BigDecimal.valueOf(
                        Duration.between(held.from(), held.to()).toSeconds())
                .divide(SECONDS, 4, RoundingMode.HALF_UP);
        events.publishEvent(Counted.duration(Kpi.WAITING_MINUTES, source, held.to(), about, minutes));
        events.publishEvent(Counted.outcome(Kpi.HANDOVER_RATE, source, held.to(), about, held.passedOn()));
    }
}
