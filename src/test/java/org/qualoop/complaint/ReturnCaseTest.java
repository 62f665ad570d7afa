package org.qualoop.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qualoop.testing.Sample.unique;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qualoop.platform.OwnerAssigned;
import org.qualoop.platform.TaskAccepted;
import org.qualoop.testing.QualoopTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** A return is a customer case too; its own process drives it. */
@QualoopTest
class ReturnCaseTest {

    private static final Instant ASKED = Instant.parse("2026-11-20T08:00:00Z");

    @Autowired
    private CaseApi cases;

    @Autowired
    private ApplicationEventPublisher events;

    private String rmaNo;
    private String caseNo;

    @BeforeEach
    void aReturn() {
        rmaNo = unique("RMA");
        caseNo = cases.openForReturn(request());
    }

    private ReturnCase request() {
        return new ReturnCase(
                rmaNo, "process-1", "taobao", "Q-" + rmaNo, "O-1", "SKU-1", null, "C-1", null, null, ASKED);
    }

    private CaseView view() {
        return cases.find(caseNo).orElseThrow();
    }

    @Test
    void theSameRequestHasOneCase() {
        assertThat(cases.openForReturn(request())).isEqualTo(caseNo);
        assertThat(view().source()).isEqualTo(new CaseView.Source(CaseSource.RETURN, "taobao", "Q-" + rmaNo));
        assertThat(view().processInstanceId()).isEqualTo("process-1");
        assertThat(view().voice()).isNull();
    }

    @Test
    void itsOwnerAndFirstResponseFollowTheReturnsProcess() {
        Instant due = ASKED.plusSeconds(3600);
        events.publishEvent(new OwnerAssigned(
                rmaNo,
                "process-1",
                "customer-service",
                "customer-service-2",
                null,
                due,
                OwnerAssigned.Reason.ASSIGNED,
                ASKED,
                "assignConfirmer"));
        events.publishEvent(new TaskAccepted(rmaNo, "process-1", "confirmReturn", "customer-service-2", ASKED));

        assertThat(view().owner()).isEqualTo("customer-service-2");
        assertThat(view().dueAt()).isEqualTo(due);
        assertThat(view().respondedAt()).isEqualTo(ASKED);
    }

    @Test
    void itTakesTheNcrAndClosesWithTheReturnOnce() {
        cases.linkNcr(rmaNo, "NCR-1");
        cases.closeOfReturn(rmaNo);
        Instant closed = view().closedAt();
        cases.closeOfReturn(rmaNo);

        assertThat(view().ncrNo()).isEqualTo("NCR-1");
        assertThat(view().status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(view().closedAt()).isEqualTo(closed);
    }
}
