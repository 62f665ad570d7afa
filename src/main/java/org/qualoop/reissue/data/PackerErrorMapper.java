package org.qualoop.reissue.data;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.qualoop.reissue.ReissueReason;

/** Shipment lines confirmed wrong or short. */
@Mapper
public interface PackerErrorMapper {

    void insert(PackerErrorRow row);

    boolean exists(
            @Param("orderNo") String orderNo, @Param("lineNo") int lineNo, @Param("shipmentNo") String shipmentNo);

    /** Lines confirmed by packer, the most first. */
    List<Count> byPacker(@Param("from") Instant from, @Param("to") Instant to);

    List<PackerErrorRow> ofPacker(@Param("packer") String packer, @Param("from") Instant from, @Param("to") Instant to);

    record PackerErrorRow(
            String orderNo,
            int orderLineNo,
            String shipmentNo,
            ReissueReason kind,
            String sku,
            int qty,
            String warehouse,
            String packer,
            String recordNo,
            Instant confirmedAt) {}

    /** @param packer null for lines whose packer nobody knows */
    record Count(String packer, int confirmedLines, int wrongLines, int shortLines, int units) {}
}
