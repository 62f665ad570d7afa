package org.qualoop.ncr.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qualoop.ncr.NcrRepeats;
import org.qualoop.ncr.data.NcrMapper;
import org.qualoop.ncr.data.RepeatMapper;
import org.springframework.stereotype.Component;

@Component
class StoredRepeats implements NcrRepeats {

    private final RepeatMapper mapper;
    private final NcrMapper ncrs;

    StoredRepeats(RepeatMapper mapper, NcrMapper ncrs) {
        this.mapper = mapper;
        this.ncrs = ncrs;
    }

    @Override
    public Optional<Fault> fault(String ncrNo) {
        return ncrs.find(ncrNo)
                .map(ncr -> new Fault(
                        ncrNo,
                        ncr.sku(),
                        ncr.lotNo(),
                        ncr.supplierCode(),
                        ncr.defectCode(),
                        ncr.severity(),
                        ncr.safety(),
                        ncr.reportText(),
                        ncr.costAmount()));
    }

    @Override
    public List<Repeat> of(String sku, String supplierCode, String defectCode, Instant since) {
        return mapper.of(sku, supplierCode, defectCode, since);
    }
}
