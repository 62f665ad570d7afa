package org.qualoop.kpi;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What figures are told apart by. The value of a lot is {@code lotNo|sku}. */
public enum Dimension {
    ALL("all"),
    SUPPLIER("supplier"),
    LOT("lot"),
    MATERIAL_LOT("materialLot"),
    MATERIAL_SUPPLIER("materialSupplier"),
    PACKAGING_LOT("packagingLot"),
    PACKAGING_SUPPLIER("packagingSupplier"),
    SKU("sku"),
    DEFECT_CODE("defectCode"),
    CHANNEL("channel"),
    WAREHOUSE("warehouse"),
    PACKER("packer"),
    PICKER("picker"),
    INSPECTOR("inspector"),
    CARRIER("carrier"),
    /** The group that a task lay with; goods have none. */
    DEPARTMENT("department");

    private static final Map<String, Dimension> BY_KEY =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(Dimension::key, dimension -> dimension));

    private final String key;

    Dimension(String key) {
        this.key = key;
    }

    /** The name in the API. */
    public String key() {
        return key;
    }

    public static Optional<Dimension> of(String key) {
        return Optional.ofNullable(key == null ? null : BY_KEY.get(key));
    }
}
