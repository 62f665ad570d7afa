package org.qualoop.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qualoop.testing.Sample.unique;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qualoop.cost.data.EntryFilter;
import org.qualoop.platform.TaskHeld;
import org.qualoop.testing.QualoopTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** The minutes of people's tasks become costs by themselves. */
@QualoopTest
class TaskLabourTest {

    @Autowired
    private CostWorld world;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void eachTaskThatWasDoneIsBookedUpToWhatTheRateCounts() {
        String rma = unique("RMA");
        done(rma, "confirmReturn", "customer-service", 20, false);
        done(rma, "approveRefund", "customer-service", 10, true);
        done(rma, "approveRefund", "customer-service", 0, false);
        assertThat(loss(rma)).as("20 minutes at 0.50").isEqualTo("10.00");
        done(rma, "confirmReturn", "customer-service", 900, false);
        assertThat(loss(rma)).as("60 minutes count at most").isEqualTo("30.00");
        done(rma, "inspectReturn", "inspector", 10, false);
        assertThat(loss(rma)).isEqualTo("37.00");
    }

    @Test
    void trainingPreventsAndWhatTellsItsOwnMinutesIsLeftToIt() {
        String training = unique("TRN");
        String ncr = unique("NCR");
        done(training, "doTraining", "warehouse", 30, false);
        done(ncr, "triageNcr", "quality", 30, false);

        CostReport report = world.report(EntryFilter.ofRecord(training), null);
        assertThat(report.entries()).singleElement().satisfies(line -> {
            assertThat(line.category()).isEqualTo(Category.PREVENTION);
            assertThat(line.minutes()).isEqualTo(30);
        });
        assertThat(world.report(EntryFilter.ofRecord(ncr), null).entries()).isEmpty();
    }

    private String loss(String record) {
        return world.report(EntryFilter.ofRecord(record), null)
                .total()
                .loss()
                .amount()
                .toPlainString();
    }

    private void done(String record, String task, String group, int minutes, boolean passedOn) {
        Instant to = Instant.now();
        transaction.executeWithoutResult(status -> events.publishEvent(new TaskHeld(
                record, UUID.randomUUID().toString(), task, group, to.minusSeconds(60L * minutes), to, passedOn)));
    }
}
