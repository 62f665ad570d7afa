package org.qualoop.complaint;

/** Every field may be null: no restriction. */
public record CaseFilter(CaseStatus status, CaseSource source, String owner, String order, String ncr) {

    public static CaseFilter ofNcr(String ncrNo) {
        return new CaseFilter(null, null, null, null, ncrNo);
    }

    public static CaseFilter openOf(String owner) {
        return new CaseFilter(CaseStatus.OPEN, null, owner, null, null);
    }
}
