package org.qualoop.supplier;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.qualoop.platform.Bulk;
import org.qualoop.platform.Table;
import org.qualoop.supplier.data.SupplierMapper;
import org.springframework.stereotype.Component;

/** The supplier master. */
@Component
public class Suppliers {

    private static final Table<Supplier> TABLE = Table.<Supplier>of("supplier")
            .key("code", Supplier::code)
            .column("name", Supplier::name)
            .column("category", Supplier::category)
            .column("contact_email", Supplier::contactEmail);

    private final SupplierMapper mapper;
    private final Bulk bulk;

    Suppliers(SupplierMapper mapper, Bulk bulk) {
        this.mapper = mapper;
        this.bulk = bulk;
    }

    /** Adds these suppliers, or replaces what is known of them. */
    public void save(Collection<Supplier> suppliers) {
        bulk.upsert(TABLE, suppliers);
    }

    public Optional<Supplier> find(String code) {
        return find(List.of(code)).stream().findFirst();
    }

    /** Those of these suppliers that are known. */
    public List<Supplier> find(Collection<String> codes) {
        return codes.isEmpty() ? List.of() : mapper.find(codes);
    }
}
