package org.qualoop.reissue;

import java.time.Instant;
import java.util.List;
import org.qualoop.platform.TaskView;

/**
 * A report that a parcel held the wrong item or too little.
 *
 * @param source {@code MANUAL}, {@code REVIEW}, {@code COMPLAINT} or {@code RETURN}
 * @param claimed what the customer says: {@code WRONG_ITEM} or {@code SHORT_SHIPPED}, null when not said
 * @param status {@code OPEN}, {@code WAITING}, {@code CONFIRMED}, {@code REJECTED}
 * @param verdict what the facts suggested when they were last read
 * @param kind what was confirmed
 * @param lines units that the decision names
 */
public record MisShipmentView(
        String misNo,
        String status,
        String orderNo,
        String source,
        String caseNo,
        String claimed,
        String text,
        String verdict,
        String decision,
        String kind,
        String decidedBy,
        Instant decidedAt,
        List<Line> lines,
        String reissueNo,
        String ncrNo,
        String owner,
        Instant dueAt,
        String openedBy,
        Instant openedAt,
        Instant closedAt,
        String processInstanceId,
        List<TaskView> tasks) {

    public record Line(int orderLineNo, String sku, int qty) {}
}
