package org.qualoop.ncr.data;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.qualoop.inspection.Severity;
import org.qualoop.ncr.Disposition;
import org.qualoop.ncr.NcrFilter;
import org.qualoop.ncr.NcrStage;
import org.qualoop.ncr.NcrStatus;
import org.qualoop.ncr.SourceKind;

/** The NCR itself. Every change is guarded: it touches only an open NCR, and says by its count whether it did. */
@Mapper
public interface NcrMapper {

    /** When an open NCR has this open key already, that one is locked instead and nothing is inserted. */
    void insertOrLock(NewNcr row);

    Optional<NcrRow> find(String ncrNo);

    Optional<NcrRow> lock(String ncrNo);

    Optional<String> openNumberOf(String openKey);

    List<NcrRow> ofSource(SourceKind kind, String ref);

    List<NcrRow> ofOrder(String orderNo);

    /** Open NCRs of these orders whose lot nobody knows yet. */
    List<NcrRow> withoutLot(Collection<String> orderNos);

    long count(@Param("filter") NcrFilter filter);

    List<NcrRow> page(NcrFilter filter, Instant beforeAt, String beforeNo, int limit);

    List<LaneRow> lanes(NcrFilter filter, Instant now, Instant doneSince);

    /** What is due first; of finished ones the newest. */
    List<NcrRow> lane(
            @Param("filter") NcrFilter filter,
            @Param("doneSince") Instant doneSince,
            @Param("last") NcrRow last,
            @Param("limit") int limit);

    String pulse();

    record LaneRow(NcrStage stage, long count, long overdue, Instant oldest) {}

    int setProcess(String ncrNo, String processInstanceId);

    int join(String ncrNo, int cases, Severity severity, boolean safety);

    int setDefect(String ncrNo, String defectCode, Severity severity, boolean safety, String openKey);

    int setGoods(String ncrNo, String sku, String lotNo, String supplierCode, String openKey);

    /** Everything about this lot that does not know its supplier yet, closed NCRs too. */
    int setSupplier(String sku, String lotNo, String supplierCode);

    int setOwner(String ncrNo, String owner, String ownerGroup, String leadGroup, Instant dueAt);

    int setStage(String ncrNo, NcrStage stage);

    int setCause(String ncrNo, String cause, String causeStage, String accountable);

    int setDisposition(String ncrNo, Disposition disposition, String concession);

    int close(
            String ncrNo,
            NcrStatus status,
            Instant closedAt,
            String conclusion,
            BigDecimal costAmount,
            String costCurrency,
            String mergedInto);
}
