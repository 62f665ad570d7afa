package org.qualoop.inspection.domain;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.qualoop.inspection.Defect;
import org.qualoop.inspection.DefectCatalogue;
import org.qualoop.inspection.data.SopMapper;
import org.qualoop.inspection.data.SopMapper.StepRow;
import org.qualoop.platform.Sop;
import org.qualoop.platform.SopCatalogue;
import org.qualoop.platform.SopStep;
import org.springframework.stereotype.Component;

/** The SOPs in the database; the newest version is in force. */
@Component
class StoredSops implements SopCatalogue {

    /** Stands in the choices of a step for every code of the defect catalogue. */
    private static final String ALL_DEFECTS = "@defects";

    private final SopMapper mapper;
    private final DefectCatalogue defects;

    StoredSops(SopMapper mapper, DefectCatalogue defects) {
        this.mapper = mapper;
        this.defects = defects;
    }

    @Override
    public Optional<Sop> sop(String key) {
        return Optional.ofNullable(mapper.newestVersion(key))
                .map(version -> new Sop(
                        key,
                        version,
                        mapper.steps(key, version).stream().map(this::step).toList()));
    }

    private SopStep step(StepRow row) {
        return new SopStep(
                row.stepId(),
                SopStep.Kind.valueOf(row.kind()),
                row.required(),
                row.whenStep(),
                row.minCount(),
                choices(row.choices()),
                plain(row.minValue()),
                plain(row.maxValue()),
                row.unit(),
                row.pattern(),
                row.zh(),
                row.en());
    }

    /** As people write it: 100, not 100.0000. */
    private static BigDecimal plain(BigDecimal stored) {
        return stored == null
                ? null
                : stored.stripTrailingZeros()
                        .setScale(Math.max(0, stored.stripTrailingZeros().scale()));
    }

    private List<String> choices(String stored) {
        if (stored == null) {
            return List.of();
        }
        return ALL_DEFECTS.equals(stored)
                ? defects.all().stream().map(Defect::code).toList()
                : Arrays.asList(stored.split(","));
    }
}
