package org.qualoop.inspection.data;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.qualoop.inspection.LotHold;

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

    List<LotHold> ofLot(String sku, String lotNo);
}
