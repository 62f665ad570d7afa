package org.qualoop.rma.data;

import org.apache.ibatis.annotations.Mapper;

/** The row of an order that whoever makes its units good holds. */
@Mapper
public interface RemedyMapper {

    /** Locks the order's row until the end of the transaction. */
    void lockOrder(String orderNo);
}
