package org.qualoop.rma.domain;

import java.time.Instant;
import org.qualoop.rma.ReturnedUnits;
import org.qualoop.rma.data.ReturnedUnitsMapper;
import org.springframework.stereotype.Component;

@Component
class CountedReturns implements ReturnedUnits {

    private final ReturnedUnitsMapper mapper;

    CountedReturns(ReturnedUnitsMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public long of(String sku, String lotNo, Instant since) {
        return mapper.arrived(sku, lotNo, since) + mapper.inspected(sku, lotNo, since);
    }
}
