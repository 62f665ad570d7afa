package org.qualoop.inspection.data;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.qualoop.inspection.SamplingSeverity;

/** How severely the lots of a supplier and SKU are inspected now. */
@Mapper
public interface SwitchMapper {

    Optional<SwitchRow> find(String supplierCode, String sku);

    Optional<SwitchRow> lock(String supplierCode, String sku);

    void put(SwitchRow row);

    /** @param supplierCode empty while unknown */
    record SwitchRow(
            String supplierCode,
            String sku,
            SamplingSeverity severity,
            int score,
            String recent,
            int notAccepted,
            boolean stopped,
            int acceptedInARow,
            int unseenInARow,
            Instant changedAt) {}
}
