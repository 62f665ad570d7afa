package org.qualoop.ncr.data;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.qualoop.ncr.NcrRepeats.Repeat;

/** NCRs of one cause. */
@Mapper
public interface RepeatMapper {

    List<Repeat> of(
            @Param("sku") String sku,
            @Param("supplierCode") String supplierCode,
            @Param("defectCode") String defectCode,
            @Param("since") Instant since);
}
