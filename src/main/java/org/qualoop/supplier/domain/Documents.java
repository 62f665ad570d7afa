package org.qualoop.supplier.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qualoop.platform.EvidenceStore;
import org.qualoop.platform.Problem;
import org.qualoop.supplier.data.DocumentMapper;
import org.qualoop.supplier.data.DocumentMapper.DocumentRow;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What suppliers have shown us, which of it is demanded, and how long it holds. Days are those of the house's zone. */
@Component
@Transactional
public class Documents {

    private final DocumentMapper mapper;
    private final SupplierRules rules;
    private final Profiles profiles;
    private final EvidenceStore evidence;
    private final Clock clock;
    private final ZoneId zone;

    Documents(
            DocumentMapper mapper,
            SupplierRules rules,
            Profiles profiles,
            EvidenceStore evidence,
            Clock clock,
            @Value("${qualoop.zone:Asia/Shanghai}") ZoneId zone) {
        this.mapper = mapper;
        this.rules = rules;
        this.profiles = profiles;
        this.evidence = evidence;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * The same number again replaces its date and file.
     *
     * @param validUntil last day; null: does not expire
     * @throws Problem 422 when it is over already or its file does not exist
     */
    public void record(String code, String type, String number, LocalDate validUntil, String evidenceId, String by) {
        if (validUntil != null && validUntil.isBefore(today())) {
            throw Problem.unprocessable("/validUntil", "文件已过期 The document has expired: " + validUntil);
        }
        if (evidence.find(evidenceId).isEmpty()) {
            throw Problem.unprocessable("/evidenceId", "没有这份证据 No such evidence: " + evidenceId);
        }
        mapper.save(new DocumentRow(code, type, number, validUntil, evidenceId, by, clock.instant()));
    }

    /** All that is there, and a line without number for each required type of which there is none. */
    public List<DocumentView> of(String code) {
        List<String> required = rules.requiredDocuments(profiles.category(code));
        List<DocumentRow> rows = mapper.of(code);
        List<DocumentView> views = new ArrayList<>();
        rows.forEach(row -> views.add(view(row, required.contains(row.docType()))));
        required.stream()
                .filter(type -> rows.stream().noneMatch(row -> row.docType().equals(type)))
                .forEach(type -> views.add(missing(type)));
        return views;
    }

    /** The best document of each required type: valid longest, or a line without number. */
    List<DocumentView> required(String code) {
        Map<String, List<DocumentView>> byType =
                of(code).stream().filter(DocumentView::required).collect(Collectors.groupingBy(DocumentView::type));
        return byType.keySet().stream()
                .sorted()
                .map(type -> byType.get(type).get(0))
                .toList();
    }

    /** Required types without a document in force. */
    public List<String> wanting(String code) {
        return types(required(code).stream().filter(document -> !document.inForce()));
    }

    /** Required types that somebody must see to: wanting or about to expire. */
    public List<String> dueForRenewal(String code) {
        return types(required(code).stream().filter(document -> document.state() != DocumentState.VALID));
    }

    private static List<String> types(Stream<DocumentView> documents) {
        return documents.map(DocumentView::type).toList();
    }

    private DocumentView view(DocumentRow row, boolean required) {
        Integer days = row.validUntil() == null ? null : (int) ChronoUnit.DAYS.between(today(), row.validUntil());
        var expiry = rules.expiry(row.docType(), days == null ? Integer.MAX_VALUE : days);
        Instant end = row.validUntil() == null
                ? null
                : row.validUntil().plusDays(1).atStartOfDay(zone).toInstant();
        return new DocumentView(
                row.docType(),
                row.docNumber(),
                required,
                row.validUntil(),
                days,
                expiry.state(),
                expiry.state() == DocumentState.VALID ? null : end.plus(expiry.grace()),
                row.evidenceId(),
                row.recordedBy(),
                row.recordedAt());
    }

    private DocumentView missing(String type) {
        var expiry = rules.expiry(type, -1);
        Instant grace = clock.instant().plus(expiry.grace());
        return new DocumentView(type, null, true, null, -1, expiry.state(), grace, null, null, null);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
