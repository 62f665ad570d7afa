package org.qualoop.trace.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.qualoop.trace.ScanCodes;
import org.qualoop.trace.data.ArchiveMapper;
import org.springframework.stereotype.Component;

@Component
class StoredScanCodes implements ScanCodes {

    private final ArchiveMapper mapper;

    StoredScanCodes(ArchiveMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Map<String, String> of(Collection<String> skus) {
        Map<String, String> codes = new HashMap<>();
        if (!skus.isEmpty()) {
            mapper.skuNames(skus).stream()
                    .filter(row -> row.barcode() != null)
                    .forEach(row -> codes.put(row.barcode(), row.sku()));
            skus.forEach(sku -> codes.put(sku, sku));
        }
        return codes;
    }
}
