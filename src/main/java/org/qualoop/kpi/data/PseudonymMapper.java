package org.qualoop.kpi.data;

import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;

/** The one key of this database. */
@Mapper
public interface PseudonymMapper {

    Optional<String> secret();

    /** Of several who come together the first one's stays. */
    void keep(String secret);
}
