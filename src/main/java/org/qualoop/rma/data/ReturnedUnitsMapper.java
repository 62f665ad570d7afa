package org.qualoop.rma.data;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;

/** Units of a lot that came back. */
@Mapper
public interface ReturnedUnitsMapper {

    /** By the lines of arrivals that name the lot. */
    long arrived(String sku, String lotNo, Instant since);

    /** By inspected lines of returns whose arrivals do not name the lot. */
    long inspected(String sku, String lotNo, Instant since);
}
