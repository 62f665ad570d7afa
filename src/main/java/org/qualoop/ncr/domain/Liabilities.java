package org.qualoop.ncr.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.qualoop.ncr.LiabilityDecided;
import org.qualoop.ncr.NcrStatus;
import org.qualoop.ncr.NcrView.Liability;
import org.qualoop.ncr.data.NcrDetailMapper;
import org.qualoop.ncr.data.NcrMapper;
import org.qualoop.ncr.data.NcrRow;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.FieldError;
import org.qualoop.platform.Problem;
import org.qualoop.platform.Timeline;
import org.qualoop.supplier.Suppliers;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who bears what an NCR cost, in per cent that add up to 100. */
@Component
@Transactional
public class Liabilities {

    /** The parties that the forms offer; a known supplier's code may stand for one of several suppliers. */
    public static final List<String> PARTIES = List.of(
            "SUPPLIER",
            "WAREHOUSE",
            "CARRIER",
            "QUALITY",
            "PURCHASING",
            "CUSTOMER_SERVICE",
            "PLATFORM",
            "CUSTOMER",
            "COMPANY");

    private static final BigDecimal WHOLE = new BigDecimal(100);
    private static final int MOST = 10;
    private static final int LONGEST = 64;

    private final NcrMapper ncrs;
    private final NcrDetailMapper details;
    private final Suppliers suppliers;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    Liabilities(
            NcrMapper ncrs,
            NcrDetailMapper details,
            Suppliers suppliers,
            Timeline timeline,
            ApplicationEventPublisher events) {
        this.ncrs = ncrs;
        this.suppliers = suppliers;
        this.details = details;
        this.timeline = timeline;
        this.events = events;
    }

    /**
     * Decides anew, also for an NCR that is closed: the costs go with it.
     *
     * @throws Problem 404 for an unknown NCR, 409 for one that was rejected or merged, 400 naming what is wrong with the
     *     shares
     */
    public void decide(String ncrNo, List<Liability> parties, String reason) {
        NcrRow ncr = ncrs.lock(ncrNo).orElseThrow(() -> Problem.notFound("没有这张质量异常单 No such NCR: " + ncrNo));
        if (ncr.status() == NcrStatus.REJECTED || ncr.mergedInto() != null) {
            throw Problem.conflict("质量异常单已驳回或并入别的单，没有责任可分 The NCR was rejected or merged: nobody is liable");
        }
        known(parties);
        store(ncrNo, parties);
        String shares = parties.stream()
                .map(part -> part.party() + " " + plain(part.share()) + " %")
                .collect(Collectors.joining(", "));
        timeline.add(ncrNo, "ncr.liabilityDecided", CurrentUser.name(), Map.of("liability", shares, "reason", reason));
    }

    /** A party that nobody is would bear money that nobody is ever asked for. */
    private void known(List<Liability> parties) {
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < parties.size(); i++) {
            String party = parties.get(i).party();
            if (party != null
                    && !PARTIES.contains(party)
                    && suppliers.find(party).isEmpty()) {
                errors.add(new FieldError(
                        "/liability/" + i + "/party",
                        "须是供应商编号或 must be a supplier's code or one of " + String.join(", ", PARTIES)));
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.badRequest("责任比例有误 The shares are not valid", errors);
        }
    }

    void store(String ncrNo, List<Liability> parties) {
        check(parties);
        details.clearLiability(ncrNo);
        parties.forEach(part -> details.addLiability(ncrNo, part.party(), part.share()));
        events.publishEvent(new LiabilityDecided(ncrNo, List.copyOf(parties)));
    }

    private static void check(List<Liability> parties) {
        List<FieldError> errors = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < parties.size(); i++) {
            Liability part = parties.get(i);
            String at = "/liability/" + i;
            if (part.party() == null || part.party().isBlank() || part.party().length() > LONGEST) {
                errors.add(new FieldError(at + "/party", "必填，最多 64 个字符 is required, at most 64 characters"));
            } else if (!seen.add(part.party())) {
                errors.add(new FieldError(at + "/party", "同一责任方只能出现一次 each party stands once: " + part.party()));
            }
            if (part.share() == null
                    || part.share().signum() <= 0
                    || part.share().stripTrailingZeros().scale() > 2) {
                errors.add(new FieldError(at + "/share", "须大于 0，最多两位小数 must be above 0 with at most two decimals"));
            } else {
                sum = sum.add(part.share());
            }
        }
        if (parties.isEmpty() || parties.size() > MOST) {
            errors.add(new FieldError("/liability", "须有 1 到 10 个责任方 needs 1 to 10 parties"));
        } else if (errors.isEmpty() && sum.compareTo(WHOLE) != 0) {
            errors.add(new FieldError(
                    "/liability",
                    "各方比例合计须为 100，现在是 %1$s The shares must add up to 100, not %1$s".formatted(plain(sum))));
        }
        if (!errors.isEmpty()) {
            throw Problem.badRequest("责任比例有误 The shares are not valid", errors);
        }
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
