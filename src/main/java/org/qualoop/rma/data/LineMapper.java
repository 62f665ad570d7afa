package org.qualoop.rma.data;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;

/** The lines of a return. */
@Mapper
public interface LineMapper {

    void insert(LineRow row);

    void delete(String rmaNo);

    List<LineRow> of(String rmaNo);

    List<LineRow> ofAll(Collection<String> rmaNos);

    int setGoods(String rmaNo, int orderLineNo, String sku, Integer orderedQty, BigDecimal paidAmount, String currency);

    int setInspection(
            String rmaNo,
            int orderLineNo,
            String grade,
            String cause,
            String lotNo,
            String defectCode,
            Boolean lotWasShipped);

    int setDisposition(
            String rmaNo,
            int orderLineNo,
            String disposition,
            String stockStatus,
            Integer refundPercent,
            Boolean autoAllowed);

    int setRefund(String rmaNo, int orderLineNo, BigDecimal amount);

    int setNcr(String rmaNo, int orderLineNo, String ncrNo);

    /** Numbers of exceptions change when they are merged. */
    int renameNcr(String from, String to);

    /** What other returns of the order have given back, are giving back or are decided to give back for the line. */
    BigDecimal refundedElsewhere(String rmaNo, String orderNo, int orderLineNo);
}
