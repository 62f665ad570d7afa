package org.qualoop.trace.data;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** What a code from the search box names. */
@Mapper
public interface FinderMapper {

    List<HitRow> find(@Param("code") String code, @Param("most") int most);

    /** Lots with this number of articles with one of these barcodes. */
    List<HitRow> lotsOfBarcode(@Param("barcodes") Collection<String> barcodes, @Param("lotNo") String lotNo);

    List<String> ordersOfPhone(@Param("phone") String phone, @Param("most") int most);

    /** An order, a lot, or what {@code code} names. */
    record HitRow(String kind, String code, String orderNo, String sku, String lotNo) {}
}
