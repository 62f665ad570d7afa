package org.qualoop.recall.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.qualoop.platform.FieldError;
import org.qualoop.platform.Problem;
import org.qualoop.recall.data.CampaignMapper;
import org.qualoop.recall.data.CampaignRow;
import org.qualoop.recall.data.StopwatchMapper;
import org.qualoop.trace.LotId;
import org.springframework.stereotype.Component;

/**
 * A lot is in one open recall only: its customers are written to once, and get what one recall offers. A wider recall,
 * of a material that the lot was made from, may still be opened; drills count for nothing.
 */
@Component
class OpenLots {

    /** Everybody takes them in the same order, so that nobody waits for one who waits for him. */
    private static final Comparator<LotId> BY_NUMBER =
            Comparator.comparing(LotId::lotNo).thenComparing(LotId::sku);

    private final CampaignMapper campaigns;
    private final StopwatchMapper mapper;

    OpenLots(CampaignMapper campaigns, StopwatchMapper mapper) {
        this.campaigns = campaigns;
        this.mapper = mapper;
    }

    /** @throws Problem 409 that names the lot and the open recall which has it in scope */
    void check(List<LotId> lots) {
        List<FieldError> errors = new ArrayList<>();
        String first = null;
        for (int i = 0; i < lots.size(); i++) {
            String holder = holder(lots.get(i));
            if (holder != null) {
                errors.add(new FieldError("/lots/" + i + "/lotNo", refusal(lots.get(i), holder)));
                first = first == null ? holder : first;
            }
        }
        if (first != null) {
            throw Problem.conflict(errors.get(0).detail(), errors).with("recallNo", first);
        }
    }

    private String holder(LotId lot) {
        return campaigns.touching(Set.of(lot)).stream()
                .filter(CampaignRow::open)
                .map(CampaignRow::recallNo)
                .findFirst()
                .orElse(null);
    }

    /** Of two that are opened at the same moment the second is refused here. */
    void claim(String recallNo, List<LotId> lots) {
        for (LotId lot : lots.stream().distinct().sorted(BY_NUMBER).toList()) {
            if (mapper.claim(lot.sku(), lot.lotNo(), recallNo) == 0) {
                String holder = mapper.holders(List.of(lot)).stream().collect(Collectors.joining(", "));
                throw Problem.conflict(refusal(lot, holder)).with("recallNo", holder);
            }
        }
    }

    private static String refusal(LotId lot, String recallNo) {
        return "批次 %s / %s 已在召回 %s 中，请在该召回中处理 / The lot %s / %s is in the open recall %s: go on there"
                .formatted(lot.sku(), lot.lotNo(), recallNo, lot.sku(), lot.lotNo(), recallNo);
    }
}
