package org.qualoop.inspection;

/**
 * One code of the defect catalogue, which serves reviews, returns and inspections alike.
 *
 * @param severity class of the defect when nobody has judged the single event
 * @param safety whether it may injure a person
 * @param productFault whether the goods themselves are at fault, so that their lot is suspect
 */
public record Defect(String code, Severity severity, boolean safety, boolean productFault, String zh, String en) {

    /** Code of a bad word that names no defect. */
    public static final String UNSPECIFIED = "UNSPECIFIED";
}
