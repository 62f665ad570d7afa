package org.qualoop.trace.data;

import java.math.BigDecimal;
import org.apache.ibatis.annotations.Mapper;

/** What is asked of one parcel; see {@link ParcelReader} for many. */
@Mapper
public interface ParcelMapper {

    /** Null while no price is known. */
    BigDecimal value(String shipmentNo);
}
