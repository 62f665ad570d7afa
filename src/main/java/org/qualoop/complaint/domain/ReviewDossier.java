package org.qualoop.complaint.domain;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.qualoop.complaint.CaseSource;
import org.qualoop.complaint.data.VoiceMapper;
import org.qualoop.complaint.data.VoiceRow;
import org.qualoop.inspection.Severity;
import org.qualoop.platform.PersonalData;
import org.qualoop.trace.DossierSection;
import org.springframework.stereotype.Component;

/** The reviews of an order or a lot; telephone numbers and addresses that customers write into them are masked. */
@Component
class ReviewDossier implements DossierSection {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            String channel,
            String reviewId,
            Integer rating,
            Instant createdAt,
            String orderNo,
            String sku,
            String lotNo,
            String text,
            String appendText,
            String defectCode,
            Severity severity,
            boolean safety,
            String caseNo,
            String ncrNo) {}

    private final VoiceMapper voices;

    ReviewDossier(VoiceMapper voices) {
        this.voices = voices;
    }

    @Override
    public String name() {
        return "reviews";
    }

    @Override
    public List<?> ofOrder(String orderNo) {
        return voices.ofOrder(CaseSource.REVIEW, orderNo).stream()
                .map(ReviewDossier::entry)
                .toList();
    }

    @Override
    public List<?> ofLot(String sku, String lotNo) {
        return voices.ofLot(CaseSource.REVIEW, sku, lotNo).stream()
                .map(ReviewDossier::entry)
                .toList();
    }

    private static Entry entry(VoiceRow row) {
        return new Entry(
                row.channel(),
                row.ref(),
                row.rating(),
                row.saidAt(),
                row.orderNo(),
                row.sku(),
                row.lotNo(),
                PersonalData.masked(row.saidText()),
                PersonalData.masked(row.appendText()),
                row.defectCode(),
                row.severity(),
                row.safety(),
                row.caseNo(),
                row.ncrNo());
    }
}
