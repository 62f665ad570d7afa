package org.qualoop.trace.data;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.qualoop.trace.LotFiles.Movement;
import org.qualoop.trace.LotFiles.PurchaseLine;
import org.qualoop.trace.LotFiles.PurchaseReceipt;
import org.qualoop.trace.LotFiles.StoredLot;
import org.qualoop.trace.LotId;

/** Reads what pages show around lots, articles and purchase orders. */
@Mapper
public interface LotFileMapper {

    List<LotId> shipped(@Param("lots") Collection<LotId> lots);

    List<Movement> movements(@Param("sku") String sku, @Param("lotNo") String lotNo, @Param("limit") int limit);

    List<StoredLot> lotsOfSku(@Param("sku") String sku, @Param("after") String after, @Param("limit") int limit);

    PurchaseRow purchase(String poNo);

    List<PurchaseLine> purchaseLines(@Param("poNo") String poNo, @Param("limit") int limit);

    List<PurchaseReceipt> purchaseReceipts(@Param("poNo") String poNo, @Param("limit") int limit);

    record PurchaseRow(String supplierCode, Instant orderedAt) {}
}
