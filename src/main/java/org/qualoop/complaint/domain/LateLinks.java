package org.qualoop.complaint.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.qualoop.complaint.data.CaseMapper;
import org.qualoop.complaint.data.VoiceMapper;
import org.qualoop.complaint.data.VoiceRow;
import org.qualoop.complaint.domain.VoiceGoods.Goods;
import org.qualoop.ncr.NcrApi;
import org.qualoop.ncr.SourceKind;
import org.qualoop.platform.Bulk;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.InList;
import org.qualoop.platform.Timeline;
import org.qualoop.trace.FactsStored;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The order or the parcel came after the review: voice, case and NCR learn which goods it was about. */
@Component
class LateLinks {

    /** Kinds of facts that say what an order holds and which lots it got. */
    private static final Set<String> TELLING = Set.of("orders", "shipments");

    private static final String SPOKEN_OF = "select order_no from complaint_voice where order_no in (%s)";

    private final InList lists;
    private final VoiceMapper voices;
    private final CaseMapper cases;
    private final VoiceGoods goods;
    private final NcrApi ncrs;
    private final Timeline timeline;

    LateLinks(InList lists, VoiceMapper voices, CaseMapper cases, VoiceGoods goods, NcrApi ncrs, Timeline timeline) {
        this.lists = lists;
        this.voices = voices;
        this.cases = cases;
        this.goods = goods;
        this.ncrs = ncrs;
        this.timeline = timeline;
    }

    @EventListener
    void on(FactsStored event) {
        if (TELLING.contains(event.kind())) {
            Bulk.parts(lists.present(SPOKEN_OF, event.orderNos())).stream()
                    .map(voices::unlinked)
                    .flatMap(List::stream)
                    .forEach(this::link);
        }
    }

    private void link(VoiceRow voice) {
        Goods known = goods.of(voice.orderNo(), voice.sku(), voice.customerId());
        String lotNo = known.lotNo() == null ? voice.lotNo() : known.lotNo();
        boolean newGoods = !Objects.equals(known.sku(), voice.sku()) || !Objects.equals(lotNo, voice.lotNo());
        if (!newGoods && Objects.equals(known.customerId(), voice.customerId())) {
            return;
        }
        String ncrNo = newGoods && voice.ncrNo() != null ? relink(voice, known.sku(), lotNo) : voice.ncrNo();
        voices.link(voice, known.sku(), lotNo, known.customerId(), ncrNo);
        if (voice.caseNo() != null) {
            cases.setGoods(voice.caseNo(), voice.orderNo(), known.sku(), lotNo, known.customerId(), ncrNo);
            timeline.add(voice.caseNo(), "case.linked", CurrentUser.name(), entry(known.sku(), lotNo));
        }
    }

    private String relink(VoiceRow voice, String sku, String lotNo) {
        return ncrs.relink(SourceKind.REVIEW, NcrRefs.of(voice), sku, lotNo, null)
                .orElse(voice.ncrNo());
    }

    private static Map<String, String> entry(String sku, String lotNo) {
        Map<String, String> entry = new HashMap<>();
        entry.put("sku", sku == null ? "" : sku);
        entry.put("lotNo", lotNo == null ? "" : lotNo);
        return entry;
    }
}
