package org.qualoop.trace.data;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.qualoop.trace.PackFacts.Goods;

/** What was to be packed into a parcel. */
@Mapper
public interface PackMapper {

    /** Lines with their outbound, in their order; without lines one row whose line part is null. */
    List<ParcelRow> parcels(@Param("outboundNos") Collection<String> outboundNos);

    List<Goods> goods(@Param("codes") Collection<String> codes);

    int parcelsBy(@Param("packer") String packer, @Param("most") int most);

    record ParcelRow(
            String outboundNo,
            String orderNo,
            String warehouse,
            String status,
            String packer,
            String customerLevel,
            Integer orderLineNo,
            String sku,
            String lotNo,
            Integer qty) {}
}
