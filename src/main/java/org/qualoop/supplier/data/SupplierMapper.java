package org.qualoop.supplier.data;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.qualoop.supplier.Supplier;

/** The table {@code supplier}. */
@Mapper
public interface SupplierMapper {

    List<Supplier> find(@Param("codes") Collection<String> codes);
}
