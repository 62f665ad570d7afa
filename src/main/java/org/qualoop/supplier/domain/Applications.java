package org.qualoop.supplier.domain;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.qualoop.platform.Engine;
import org.qualoop.platform.Numbers;
import org.qualoop.platform.Problem;
import org.qualoop.platform.Timeline;
import org.qualoop.supplier.Standing.Status;
import org.qualoop.supplier.data.QualificationMapper;
import org.qualoop.supplier.data.QualificationRow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens qualifications: by a buyer, by a reviewer of a suspension, or when an approval ends. */
@Component
@Transactional
public class Applications {

    private static final String PROCESS = "supplier-qualification";

    private final QualificationMapper mapper;
    private final Profiles profiles;
    private final Standings standings;
    private final Engine engine;
    private final Numbers numbers;
    private final Timeline timeline;
    private final Clock clock;

    Applications(
            QualificationMapper mapper,
            Profiles profiles,
            Standings standings,
            Engine engine,
            Numbers numbers,
            Timeline timeline,
            Clock clock) {
        this.mapper = mapper;
        this.profiles = profiles;
        this.standings = standings;
        this.engine = engine;
        this.numbers = numbers;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * @return number of the qualification
     * @throws Problem 409 with {@code qualificationNo} when one is open, 400 when nobody knows the supplier's name
     */
    public String apply(String code, Application application, String by) {
        QualificationRow row = row(code, application, by);
        mapper.insertOrLock(row);
        String open = mapper.openOf(code).orElseThrow();
        if (!open.equals(row.qualificationNo())) {
            throw Problem.conflict("该供应商已有审核在进行 A qualification of this supplier is open: " + open)
                    .with("qualificationNo", open);
        }
        standings.applied(code, open);
        mapper.setProcess(open, engine.start(PROCESS, open, variables(row)));
        timeline.add(open, "supplier.applied", by, Map.of("supplierCode", code, "kind", row.kind()));
        return open;
    }

    /** Nothing happens while one is open. */
    public void applyAgain(String code, String by) {
        if (mapper.openOf(code).isEmpty()) {
            apply(code, Application.OF_A_KNOWN_SUPPLIER, by);
        }
    }

    private QualificationRow row(String code, Application application, String by) {
        SupplierProfile known = profiles.of(code).orElse(new SupplierProfile(code, null, null, null));
        String name = Objects.requireNonNullElse(known.name(), Objects.requireNonNullElse(application.name(), ""));
        if (name.isEmpty()) {
            throw Problem.badRequest("/name", "新供应商须写名称 The name of a new supplier is required");
        }
        Status standing = standings.status(code);
        boolean first = standing == Status.UNKNOWN || standing == Status.APPLICANT;
        return QualificationRow.applied(
                numbers.next("SQ"),
                code,
                name,
                application.category() == null ? known.category() : application.category(),
                application.contactEmail() == null ? known.contactEmail() : application.contactEmail(),
                first ? "NEW" : "REQUALIFICATION",
                application.words(),
                by,
                clock.instant());
    }

    private static Map<String, Object> variables(QualificationRow row) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("supplierCode", row.supplierCode());
        variables.put("category", row.category());
        variables.put("kind", row.kind());
        variables.put("deciders", row.applicant());
        return variables;
    }
}
