package org.qualoop.trace.data;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
public interface FinderMapper {

    List<HitRow> find(@Param("code") String code, @Param("most") int most);

    List<String> ordersOfPhone(@Param("phone") String phone, @Param("most") int most);

    /** An order or a lot. */
    record HitRow(String kind, String orderNo, String sku, String lotNo) {}
}
