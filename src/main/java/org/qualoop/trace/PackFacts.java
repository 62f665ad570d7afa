package org.qualoop.trace;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What is known of parcels that are being prepared, and of the goods in them. */
public interface PackFacts {

    /** Those of these outbounds that are known. */
    List<Parcel> parcels(Collection<String> outboundNos);

    /** Those of these SKUs that are known, also by barcode. */
    List<Goods> goods(Collection<String> skusOrBarcodes);

    /** How many parcels this packer has sent so far; counted no further than {@code most}. */
    int parcelsBy(String packer, int most);

    /** Lots of material, packaging and goods that the lot was made from, at all levels. */
    Set<LotId> madeFrom(LotId lot);

    /** Lots that this one went into, at all levels. */
    Set<LotId> wentInto(LotId lot);

    /**
     * A parcel that is being prepared.
     *
     * @param packer null when the warehouse does not say
     * @param customerLevel as the shop calls it, {@code VIP}; null when it does not say, or the order is unknown
     */
    record Parcel(TraceApi.OutboundView outbound, String packer, String customerLevel) {}

    /** A SKU in the hands of a packer; all but the first two are null while unknown. */
    record Goods(String sku, String name, String category, String barcode, BigDecimal unitWeightGrams) {}
}
