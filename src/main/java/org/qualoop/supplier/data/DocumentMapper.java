package org.qualoop.supplier.data;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;

/** The table {@code supplier_document}. */
@Mapper
public interface DocumentMapper {

    /** The same number again replaces its date and file. */
    void save(DocumentRow row);

    /** By type, the one that is valid longest first. */
    List<DocumentRow> of(String supplierCode);

    /** @param validUntil last day, inclusive; null: does not expire */
    record DocumentRow(
            String supplierCode,
            String docType,
            String docNumber,
            LocalDate validUntil,
            String evidenceId,
            String recordedBy,
            Instant recordedAt) {}
}
