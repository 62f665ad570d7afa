package org.qualoop.supplier.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.qualoop.supplier.Standing.Status;
import org.qualoop.supplier.data.StandingMapper;
import org.qualoop.supplier.data.StandingMapper.StandingRow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All suppliers that have a standing, with what expires next. */
@Component
@Transactional(readOnly = true)
public class StandingViews {

    private final StandingMapper standings;
    private final Profiles profiles;
    private final Documents documents;

    StandingViews(StandingMapper standings, Profiles profiles, Documents documents) {
        this.standings = standings;
        this.profiles = profiles;
        this.documents = documents;
    }

    /**
     * @param recordNo the qualification or suspension that decided the standing
     * @param requalifyAt when the supplier is qualified anew; null: never approved
     * @param documents worst state of the required documents
     * @param nextExpiry last day of the required document that ends first; null: none expires
     */
    public record View(
            String code,
            String name,
            String category,
            Status status,
            Instant since,
            String reason,
            String recordNo,
            Instant requalifyAt,
            DocumentState documents,
            LocalDate nextExpiry) {}

    /** By code; {@code status} and {@code code} may be null. */
    public List<View> page(Status status, String code, String after, int limit) {
        return standings.page(status, code, after, limit).stream()
                .map(this::view)
                .toList();
    }

    public Optional<View> find(String code) {
        return standings.find(code).map(this::view);
    }

    private View view(StandingRow row) {
        List<DocumentView> required = documents.required(row.supplierCode());
        Optional<SupplierProfile> profile = profiles.of(row.supplierCode());
        return new View(
                row.supplierCode(),
                profile.map(SupplierProfile::name).orElse(null),
                profile.map(SupplierProfile::category).orElse(null),
                row.status(),
                row.since(),
                row.reason(),
                row.recordNo(),
                row.requalifyAt(),
                required.stream()
                        .map(DocumentView::state)
                        .max(Comparator.naturalOrder())
                        .orElse(DocumentState.VALID),
                required.stream()
                        .map(DocumentView::validUntil)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }
}
