package org.qualoop.ncr.domain;

/** What open NCRs share when they are about the same thing: the lot and the defect. */
final class OpenKey {

    private OpenKey() {}

    /** @return null while the lot is not known: such an NCR shares with none */
    static String of(String sku, String lotNo, String defectCode) {
        return sku == null || lotNo == null ? null : sku + '|' + lotNo + '|' + defectCode;
    }
}
