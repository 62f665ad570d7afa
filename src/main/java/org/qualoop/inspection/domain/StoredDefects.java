package org.qualoop.inspection.domain;

import java.util.List;
import java.util.Optional;
import org.qualoop.inspection.Defect;
import org.qualoop.inspection.DefectCatalogue;
import org.qualoop.inspection.data.DefectMapper;
import org.springframework.stereotype.Component;

/** The catalogue in the database. Codes are added by migration, so one read per start is enough. */
@Component
class StoredDefects implements DefectCatalogue {

    private final DefectMapper mapper;
    private volatile List<Defect> defects;

    StoredDefects(DefectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public boolean exists(String code) {
        return find(code).isPresent();
    }

    @Override
    public Optional<Defect> find(String code) {
        return all().stream().filter(defect -> defect.code().equals(code)).findFirst();
    }

    @Override
    public List<Defect> all() {
        if (defects == null) {
            defects = List.copyOf(mapper.all());
        }
        return defects;
    }
}
