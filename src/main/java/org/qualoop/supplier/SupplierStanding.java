package org.qualoop.supplier;

import java.util.Optional;
import org.qualoop.supplier.data.StandingMapper;
import org.springframework.stereotype.Component;

/** What other rooms ask before they trust a delivery. Changes are {@link SupplierSuspended}, {@link SupplierReinstated}. */
@Component
public class SupplierStanding {

    private final StandingMapper standings;

    SupplierStanding(StandingMapper standings) {
        this.standings = standings;
    }

    /** @param supplierCode may be null: nobody knows who delivered */
    public Standing of(String supplierCode) {
        return Optional.ofNullable(supplierCode)
                .flatMap(standings::find)
                .map(row -> new Standing(row.status(), row.since(), row.reason()))
                .orElse(Standing.UNKNOWN);
    }
}
