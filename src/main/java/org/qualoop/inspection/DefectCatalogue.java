package org.qualoop.inspection;

import java.util.List;
import java.util.Optional;

/** The one catalogue of defect codes. */
public interface DefectCatalogue {

    boolean exists(String code);

    Optional<Defect> find(String code);

    /** In the order in which people choose. */
    List<Defect> all();
}
