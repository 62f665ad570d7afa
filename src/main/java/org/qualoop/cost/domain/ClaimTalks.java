package org.qualoop.cost.domain;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qualoop.cost.ClaimStatus;
import org.qualoop.cost.data.ClaimMapper;
import org.qualoop.cost.data.ClaimMapper.RoundRow;
import org.qualoop.cost.data.ClaimRow;
import org.qualoop.platform.Problem;
import org.qualoop.platform.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people decide about an open claim until an amount is agreed on. */
@Component
@Transactional
public class ClaimTalks {

    private final ClaimMapper claims;
    private final ClaimRecords records;
    private final Timeline timeline;
    private final Clock clock;

    ClaimTalks(ClaimMapper claims, ClaimRecords records, Timeline timeline, Clock clock) {
        this.claims = claims;
        this.records = records;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * The buyer has looked at the lines.
     *
     * @param leaveOut numbers of lines that are not claimed, separated by anything; may be null
     * @throws Problem 400 when nothing would be left, or there is no such line
     */
    public void reviewed(String claimNo, String leaveOut, String note, String by) {
        ClaimRow claim = records.open(claimNo, ClaimStatus.DRAFT);
        for (String number : leaveOut == null
                ? List.<String>of()
                : Arrays.asList(leaveOut.strip().split("\\D+"))) {
            if (claims.leaveOut(claimNo, Integer.parseInt(number), by) == 0) {
                throw Problem.badRequest("/leaveOut", "没有这一行 There is no line " + number);
            }
        }
        BigDecimal total = ClaimDesk.total(claims.lines(claimNo));
        if (total.signum() == 0) {
            throw Problem.badRequest("/leaveOut", "至少留一行 Keep at least one line");
        }
        claims.setReview(claimNo, total, note == null ? claim.note() : note);
        claims.move(claimNo, ClaimStatus.DRAFT, ClaimStatus.APPROVAL);
        note(claimNo, "claim.reviewed", by, Map.of("amount", total.toPlainString()));
    }

    /** @param by null when the amount needs nobody's approval */
    public void approved(String claimNo, String by) {
        claims.setApproval(claimNo, by, null);
        note(claimNo, "claim.approved", by, Map.of());
    }

    /** @throws Problem 403 when it is the one who opened the claim */
    public void approved(String claimNo, boolean yes, String reason, String by) {
        if (by.equals(records.get(claimNo).openedBy())) {
            throw Problem.forbidden("发起人不能审批自己的索赔 Whoever opened a claim does not approve it");
        }
        if (yes) {
            approved(claimNo, by);
            return;
        }
        claims.setApproval(claimNo, null, reason);
        claims.move(claimNo, ClaimStatus.APPROVAL, ClaimStatus.DRAFT);
        note(claimNo, "claim.refused", by, Map.of("reason", reason));
    }

    public void sent(String claimNo, String letterId, Instant replyBy) {
        claims.setLetter(claimNo, letterId, clock.instant(), replyBy);
        claims.move(claimNo, ClaimStatus.APPROVAL, ClaimStatus.SENT);
        note(claimNo, "claim.sent", null, Map.of("letter", letterId));
    }

    /**
     * A round of the talks: what the supplier said and what we make of it.
     *
     * @param replyBy until when the supplier has to answer when we insist
     * @throws Problem 400 when the amount cannot be
     */
    public void round(String claimNo, Round round, Instant replyBy, String by) {
        ClaimRow claim = records.open(claimNo, ClaimStatus.SENT);
        atMost(claim, "/offeredAmount", round.offered());
        BigDecimal amount = amountOf(claim, round);
        claims.insertRound(new RoundRow(
                claimNo,
                claims.rounds(claimNo).size() + 1,
                clock.instant(),
                by,
                round.reply(),
                round.offered(),
                round.decision(),
                amount,
                round.words()));
        Map<String, String> entry = new HashMap<>(Map.of("reply", round.reply(), "decision", round.decision()));
        if (amount == null) {
            claims.setReplyBy(claimNo, replyBy);
        } else {
            claims.setAgreed(claimNo, amount, by);
            claims.move(claimNo, ClaimStatus.SENT, ClaimStatus.AGREED);
            entry.put("amount", amount.toPlainString());
        }
        note(claimNo, "claim.round", by, entry);
    }

    /** What was agreed on does not stand, and is talked about again. */
    public void talkAgain(String claimNo, String code, String reason, String by) {
        claims.setAgreed(claimNo, null, null);
        claims.move(claimNo, ClaimStatus.AGREED, ClaimStatus.SENT);
        note(claimNo, code, by, Map.of("reason", reason == null ? "-" : reason));
    }

    public void waiverApproved(String claimNo, String by) {
        note(claimNo, "claim.waived", by, Map.of());
    }

    /**
     * @param reply ACCEPT, COUNTER, REJECT or SILENT
     * @param decision SETTLE, INSIST or GIVE_UP
     * @param agreed null: what the supplier said
     */
    public record Round(String reply, BigDecimal offered, String decision, BigDecimal agreed, String words) {}

    /** null when we insist; zero when we give up. */
    private static BigDecimal amountOf(ClaimRow claim, Round round) {
        return switch (round.decision()) {
            case "INSIST" -> null;
            case "GIVE_UP" -> BigDecimal.ZERO;
            default -> settledOn(claim, round);
        };
    }

    private static BigDecimal settledOn(ClaimRow claim, Round round) {
        BigDecimal said = "ACCEPT".equals(round.reply()) ? claim.claimed() : round.offered();
        BigDecimal amount = round.agreed() == null ? said : round.agreed();
        if (amount == null) {
            throw Problem.badRequest("/agreedAmount", "请填写约定的金额 Name the amount that is agreed on");
        }
        atMost(claim, "/agreedAmount", amount);
        return amount;
    }

    private static void atMost(ClaimRow claim, String pointer, BigDecimal amount) {
        if (amount != null && amount.compareTo(claim.claimed()) > 0) {
            throw Problem.badRequest(
                    pointer,
                    "最多 %s，即索赔金额 At most what is claimed: %s"
                            .formatted(
                                    claim.claimed().toPlainString(),
                                    claim.claimed().toPlainString()));
        }
    }

    private void note(String claimNo, String code, String by, Map<String, String> details) {
        timeline.add(claimNo, code, by, details);
    }
}
