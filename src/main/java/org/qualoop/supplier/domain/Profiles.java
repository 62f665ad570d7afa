package org.qualoop.supplier.domain;

import java.util.Optional;
import org.qualoop.supplier.Suppliers;
import org.qualoop.supplier.data.QualificationMapper;
import org.springframework.stereotype.Component;

/** Who a supplier is. */
@Component
public class Profiles {

    private final Suppliers suppliers;
    private final QualificationMapper qualifications;

    Profiles(Suppliers suppliers, QualificationMapper qualifications) {
        this.suppliers = suppliers;
        this.qualifications = qualifications;
    }

    public Optional<SupplierProfile> of(String code) {
        return suppliers
                .find(code)
                .map(s -> new SupplierProfile(code, s.name(), s.category(), s.contactEmail()))
                .or(() -> qualifications
                        .newestOf(code)
                        .map(q -> new SupplierProfile(code, q.supplierName(), q.category(), q.contactEmail())));
    }

    /** null when nobody knows it. */
    public String category(String code) {
        return of(code).map(SupplierProfile::category).orElse(null);
    }

    /** null when nobody knows it. */
    public String contact(String code) {
        return of(code).map(SupplierProfile::contactEmail).orElse(null);
    }
}
