package org.qualoop.ncr.process;

import org.qualoop.inspection.Defect;
import org.qualoop.inspection.DefectCatalogue;
import org.qualoop.inspection.LotHolds;
import org.qualoop.ncr.SourceKind;
import org.qualoop.ncr.data.NcrMapper;
import org.qualoop.ncr.data.NcrRow;
import org.springframework.stereotype.Component;

/** What gateways and rules of {@code nonconformance} ask of the record; never stale, because it is read when asked. */
@Component("ncrFacts")
public class NcrFacts {

    private final NcrMapper ncrs;
    private final DefectCatalogue defects;
    private final LotHolds holds;

    NcrFacts(NcrMapper ncrs, DefectCatalogue defects, LotHolds holds) {
        this.ncrs = ncrs;
        this.defects = defects;
        this.holds = holds;
    }

    public int cases(String ncrNo) {
        return ncrs.find(ncrNo).map(NcrRow::cases).orElse(0);
    }

    public boolean open(String ncrNo) {
        return ncrs.find(ncrNo).map(NcrRow::open).orElse(false);
    }

    public boolean held(String ncrNo) {
        return holds.isHeldBy(ncrNo);
    }

    /** Whether these goods are with an inspection, which holds, blocks and moves them itself. */
    public boolean withInspection(String ncrNo) {
        return ncrs.find(ncrNo)
                .map(ncr -> ncr.sourceKind() == SourceKind.INSPECTION)
                .orElse(false);
    }

    public boolean productFault(String defectCode) {
        return defects.find(defectCode).map(Defect::productFault).orElse(false);
    }
}
