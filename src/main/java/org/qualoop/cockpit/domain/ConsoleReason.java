package org.qualoop.cockpit.domain;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.qualoop.reissue.ReissueReason;

/** What happened to the goods, and what can be done about it. */
public enum ConsoleReason {
    WRONG_ITEM("WRONG_ITEM", ConsoleAct.REISSUE, ConsoleAct.RETURN, ConsoleAct.REFUND),
    SHORT_SHIPPED("SHORT_SHIPPED", ConsoleAct.REISSUE, ConsoleAct.REFUND),
    DAMAGED("DAMAGED", ConsoleAct.REISSUE, ConsoleAct.RETURN, ConsoleAct.REFUND),
    LOST("NOT_RECEIVED", ConsoleAct.REISSUE, ConsoleAct.REFUND),
    QUALITY("QUALITY", ConsoleAct.RETURN, ConsoleAct.REFUND),
    UNWANTED("UNWANTED", ConsoleAct.RETURN, ConsoleAct.REFUND);

    private final String returnCode;
    private final Set<ConsoleAct> acts;

    ConsoleReason(String returnCode, ConsoleAct first, ConsoleAct... others) {
        this.returnCode = returnCode;
        this.acts = EnumSet.of(first, others);
    }

    /** As {@code return-reason.dmn} knows it. */
    public String returnCode() {
        return returnCode;
    }

    /** Whether the act helps: what never arrived cannot be sent back, a quality fault is not sent again. */
    public boolean fits(ConsoleAct act) {
        return acts.contains(act);
    }

    /** The acts that help, apart by blanks, for the page's script. */
    public String acts() {
        return String.join(" ", acts.stream().map(Enum::name).toList());
    }

    ReissueReason reissueReason() {
        return ReissueReason.valueOf(name());
    }

    public static Optional<ConsoleReason> of(String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }
}
