package org.qualoop.complaint.domain;

import java.time.Duration;
import java.time.Instant;
import org.qualoop.complaint.data.CaseMapper;
import org.qualoop.complaint.data.VoiceMapper;
import org.qualoop.complaint.data.VoiceRow;
import org.qualoop.complaint.domain.VoiceGoods.Goods;
import org.qualoop.ncr.NcrApi;
import org.qualoop.ncr.NcrRequest;
import org.qualoop.ncr.SourceKind;
import org.qualoop.platform.Families;
import org.qualoop.platform.Family;
import org.springframework.stereotype.Component;

/** A customer said something, or says it differently now: judges it and opens or drives what it deserves. */
@Component
class Hearing {

    private static final Duration HISTORY = Duration.ofDays(30);

    private final VoiceMapper voices;
    private final CaseMapper cases;
    private final VoiceGoods goods;
    private final VoiceJudge judge;
    private final CaseDesk desk;
    private final NcrApi ncrs;
    private final Families families;

    Hearing(
            VoiceMapper voices,
            CaseMapper cases,
            VoiceGoods goods,
            VoiceJudge judge,
            CaseDesk desk,
            NcrApi ncrs,
            Families families) {
        this.voices = voices;
        this.cases = cases;
        this.goods = goods;
        this.judge = judge;
        this.desk = desk;
        this.ncrs = ncrs;
        this.families = families;
    }

    void hear(Said said, boolean first, Instant receivedAt) {
        VoiceRow before = first
                ? null
                : voices.find(said.kind(), said.channel(), said.ref()).orElse(null);
        Goods known = goods.of(said.orderNo(), said.sku(), said.customerId());
        Judgement judged = judge.judge(said, known.category(), badReviews(said, known), earlierCases(said, known));
        boolean running = before != null && before.caseNo() != null;
        Judgement judgement = running || families.on(Family.COMPLAINTS) ? judged : judged.withoutConsequence();
        String ncrNo = judgement.openNcr() ? report(said, known, judgement) : before == null ? null : before.ncrNo();
        String caseNo = before == null ? null : before.caseNo();
        if (caseNo != null) {
            desk.revise(caseNo, before, said, known, judgement, ncrNo);
        } else if (judgement.openCase()) {
            caseNo = desk.open(said, known, judgement, ncrNo);
        }
        voices.save(row(said, known, judgement, caseNo, ncrNo, receivedAt));
    }

    private int badReviews(Said said, Goods known) {
        return known.sku() == null
                ? 0
                : voices.countBad(known.sku(), said.at().minus(HISTORY), said.at(), said.channel(), said.ref());
    }

    private int earlierCases(Said said, Goods known) {
        return known.customerId() == null ? 0 : cases.countOfCustomer(known.customerId(), said.at());
    }

    private String report(Said said, Goods known, Judgement judgement) {
        return ncrs.openOrJoin(new NcrRequest(
                        SourceKind.REVIEW,
                        said.ncrRef(),
                        said.orderNo(),
                        known.sku(),
                        known.lotNo(),
                        judgement.defectCode(),
                        judgement.severity(),
                        said.words(),
                        judgement.safety()))
                .ncrNo();
    }

    private static VoiceRow row(
            Said said, Goods known, Judgement judgement, String caseNo, String ncrNo, Instant receivedAt) {
        return new VoiceRow(
                said.kind(),
                said.channel(),
                said.ref(),
                said.complaintKind(),
                said.rating(),
                said.at(),
                said.orderNo(),
                known.sku(),
                known.lotNo(),
                known.customerId(),
                said.text(),
                said.appendText(),
                MediaUrls.write(said.mediaUrls()),
                judgement.defectCode(),
                judgement.severity(),
                judgement.safety(),
                judgement.alarm(),
                caseNo,
                ncrNo,
                receivedAt);
    }
}
