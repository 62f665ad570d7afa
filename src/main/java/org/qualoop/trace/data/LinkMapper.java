package org.qualoop.trace.data;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.qualoop.trace.LotId;

/** Who received which lot, as rows derived from the facts. Lists are not empty and not too long for an {@code in}. */
@Mapper
public interface LinkMapper {

    /** Lots that these parcels carry, by their links or by the facts. */
    List<LotId> lotsOf(@Param("shipments") Collection<String> shipments);

    /** The orders that these parcels are for. */
    List<String> ordersOf(@Param("shipments") Collection<String> shipments);

    int delete(@Param("shipments") Collection<String> shipments);

    /** Derives the links by the lines of these parcels, which have none. */
    int insertLines(@Param("shipments") Collection<String> shipments);

    /** Likewise those by their packaging. */
    int insertPackaging(@Param("shipments") Collection<String> shipments);

    /** Likewise those by what is inferred. */
    int insertInferred(@Param("shipments") Collection<String> shipments);

    /** Derives the links by the lines of the parcels between these numbers, the last one included, which have none. */
    int insertLinesBetween(@Param("after") String after, @Param("last") String last);

    /** Likewise those by their packaging. */
    int insertPackagingBetween(@Param("after") String after, @Param("last") String last);

    /** Likewise those by what is inferred. */
    int insertInferredBetween(@Param("after") String after, @Param("last") String last);

    /** Adds the links of the parcels between these numbers, the last one included, to those of their customers. */
    int insertCustomersBetween(@Param("after") String after, @Param("last") String last);

    /** Counts what lots reached themselves, whose numbers lie between these, the last one included. */
    int insertCountsBetween(@Param("after") String after, @Param("last") String last);

    /** The last one of the next so many parcels; null when there are no more. */
    String lastParcel(@Param("after") String after, @Param("parcels") int parcels);

    /** The last number of the next so many lots; null when there are no more. */
    String lastLot(@Param("after") String after, @Param("lots") int lots);

    /** The next lots that went into others, in the order of their key; null for the first. */
    List<LotId> ingredientsAfter(@Param("lot") LotId lot, @Param("limit") int limit);

    void clearLinks();

    void clearCustomers();

    void clearCounts();

    void analyzeLinks();

    void analyzeCustomers();

    void analyzeCounts();

    /** Whether the links were derived for what was stored before there were any. */
    boolean isBuilt();

    void setBuilt();

    /** Another one after each change of what lots were made of. */
    String genealogy();

    void setGenealogy(@Param("version") String version);

    int deleteEmptyCustomers(@Param("customers") Collection<String> customers);

    /** Parcels of these orders whose links do not yet show the order's customer or channel. */
    List<String> outdated(@Param("orders") Collection<String> orders);

    /** Those of these productions that are no longer what they were first. */
    List<String> revisedProductions(@Param("productions") Collection<String> productions);

    /** Lots that went into these productions while what came out has reached somebody already. */
    List<LotId> lateInputs(@Param("productions") Collection<String> productions);

    /** Orders and customers that any of these lots reached. */
    Reach reach(@Param("lots") Collection<LotId> lots);

    /** Those that are inferred are so only. */
    record Reach(long orders, long customers, long inferredOrders, long inferredCustomers) {}
}
