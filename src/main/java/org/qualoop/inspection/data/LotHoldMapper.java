package org.qualoop.inspection.data;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.qualoop.inspection.LotHold;
import org.qualoop.trace.LotId;

/** Which lots are held, by which record. */
@Mapper
public interface LotHoldMapper {

    /** A second hold of the same lot by the same record changes nothing. */
    void insert(LotHold hold, String openKey);

    int release(String openKey, Instant at, String by);

    int rename(String openKey, String newOpenKey, String newRecordNo);

    int countOpen(String sku, String lotNo);

    List<LotHold> openOf(String recordNo);

    /** Every lot of the SKU that is held now. */
    List<LotHold> openOfSku(String sku);

    /** Every lot that is held now. */
    List<LotHold> open();

    /** Those of these lots that are held now. */
    List<LotHold> openOfLots(@Param("lots") Collection<LotId> lots);

    /** How many of these lots were held once and are free again. */
    int countReleased(@Param("lots") Collection<LotId> lots);

    List<LotHold> ofLot(String sku, String lotNo);
}
