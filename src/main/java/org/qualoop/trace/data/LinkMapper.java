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

    /** Derives the links of these parcels, which have none, from the facts. */
    int insert(@Param("shipments") Collection<String> shipments);

    /** Derives the links of a lot, which has none, from the facts. */
    int insertOfLot(@Param("lot") LotId lot);

    int insertCustomersOfLot(@Param("lot") LotId lot);

    int countUnits(@Param("lot") LotId lot);

    /** The next lots in the order of their key, null for the first. */
    List<LotId> lotsAfter(@Param("lot") LotId lot, @Param("limit") int limit);

    void clearLinks();

    void clearCustomers();

    void clearCounts();

    /** Whether the links were derived for what was stored before there were any. */
    boolean isBuilt();

    void setBuilt();

    int deleteEmptyCustomers(@Param("customers") Collection<String> customers);

    /** Parcels of these orders whose links do not yet show the order's customer or channel. */
    List<String> outdated(@Param("orders") Collection<String> orders);

    /** Those of these productions that are no longer what they were first. */
    List<String> revisedProductions(@Param("productions") Collection<String> productions);

    /** Lots that went into these productions while what came out has reached somebody already. */
    List<LotId> lateInputs(@Param("productions") Collection<String> productions);

    /** Orders that any of these lots reached. */
    ReachCount countOrders(@Param("lots") Collection<LotId> lots);

    /** Customers that any of these lots reached. */
    ReachCount countCustomers(@Param("lots") Collection<LotId> lots);

    /** @param inferred reached by inference only */
    record ReachCount(long observed, long inferred) {}
}
