package org.qualoop.reissue.data;

import java.time.Instant;
import org.qualoop.reissue.ReissueReason;

/** One row of {@code mis_shipment}; {@code openKey} is null once it is closed. */
public record MisShipmentRow(
        String misNo,
        String orderNo,
        String sourceKind,
        String caseNo,
        ReissueReason claimed,
        String text,
        Status status,
        ReissueReason kind,
        String verdict,
        String decision,
        String decidedBy,
        Instant decidedAt,
        String words,
        String reissueNo,
        String ncrNo,
        String owner,
        String ownerGroup,
        Instant dueAt,
        String processInstanceId,
        String openedBy,
        Instant openedAt,
        Instant closedAt,
        String openKey) {

    public enum Status {
        OPEN,
        WAITING,
        CONFIRMED,
        REJECTED;

        public boolean open() {
            return this == OPEN || this == WAITING;
        }
    }
}
