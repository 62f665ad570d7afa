package org.qualoop.recall.domain;

import java.util.Map;
import java.util.Optional;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Problem;
import org.qualoop.platform.Timeline;
import org.qualoop.recall.RecallStatus;
import org.qualoop.recall.data.CampaignMapper;
import org.qualoop.recall.data.CampaignRow;
import org.qualoop.recall.data.StopwatchMapper;
import org.springframework.stereotype.Component;

/** The recalls as records that guard their own status and keep their timeline. */
@Component
public class Recalls {

    /** Series of their numbers. */
    public static final String SERIES = "RCL";

    private final CampaignMapper campaigns;
    private final StopwatchMapper openLots;
    private final Timeline timeline;

    Recalls(CampaignMapper campaigns, StopwatchMapper openLots, Timeline timeline) {
        this.campaigns = campaigns;
        this.openLots = openLots;
        this.timeline = timeline;
    }

    public static boolean owns(String recordNo) {
        return recordNo != null && recordNo.startsWith(SERIES + "-");
    }

    public Optional<CampaignRow> find(String recallNo) {
        return campaigns.find(recallNo);
    }

    /** @throws Problem 404 when there is no such recall */
    public CampaignRow get(String recallNo) {
        return find(recallNo).orElseThrow(() -> Problem.notFound("没有这次召回 There is no recall " + recallNo));
    }

    /** Brings the recall to another status, when the one that it has allows it. */
    public void move(String recallNo, RecallStatus to) {
        RecallStatus from = get(recallNo).status();
        if (from == to) {
            return;
        }
        if (!from.mayBecome(to) || campaigns.move(recallNo, from, to) == 0) {
            throw Problem.conflict("召回 %s 状态为 %s，不能变为 %s / Recall %s is %s and cannot become %s"
                    .formatted(recallNo, from, to, recallNo, from, to));
        }
        if (!to.open()) {
            openLots.release(recallNo);
        }
    }

    public void note(String recallNo, String code, Map<String, String> details) {
        note(recallNo, code, CurrentUser.SYSTEM, details);
    }

    public void note(String recallNo, String code, String actor, Map<String, String> details) {
        timeline.add(recallNo, code, actor, details);
    }
}
