package org.qualoop.inspection.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qualoop.inspection.Defect;
import org.qualoop.inspection.DefectCatalogue;
import org.qualoop.inspection.data.SopMapper;
import org.qualoop.platform.Sop;
import org.qualoop.platform.SopCatalogue;
import org.qualoop.platform.SopStep;
import org.springframework.stereotype.Component;

/** The SOPs in the database; the newest version is in force for new tasks. */
@Component
class StoredSops implements SopCatalogue {

    private final SopMapper mapper;
    private final DefectCatalogue defects;

    StoredSops(SopMapper mapper, DefectCatalogue defects) {
        this.mapper = mapper;
        this.defects = defects;
    }

    @Override
    public Optional<Sop> sop(String key) {
        return Optional.ofNullable(mapper.newestVersion(key)).map(version -> read(key, version));
    }

    /** A task older than the first version obeys the first one. */
    @Override
    public Optional<Sop> sop(String key, Instant at) {
        return Optional.ofNullable(mapper.newestVersion(key)).map(newest -> {
            Integer then = mapper.versionAt(key, at);
            return read(key, then != null ? then : oldest(key));
        });
    }

    private int oldest(String key) {
        List<SopMapper.VersionRow> versions = mapper.versions(key);
        return versions.get(versions.size() - 1).version();
    }

    private Sop read(String key, int version) {
        return new Sop(
                key,
                version,
                mapper.steps(key, version).stream()
                        .map(StepRows::step)
                        .map(this::withEveryDefect)
                        .toList());
    }

    private SopStep withEveryDefect(SopStep step) {
        if (!step.choices().equals(List.of(StepRows.ALL_DEFECTS))) {
            return step;
        }
        List<String> codes = defects.all().stream().map(Defect::code).toList();
        return StepRows.with(step, codes);
    }
}
