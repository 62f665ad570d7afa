package org.qualoop.inspection;

import java.math.BigDecimal;
import java.util.List;

/** Single sampling by attributes: ISO 2859-1:1999, identical to GB/T 2828.1-2012, tables 1, 2-A, 2-B and 2-C. */
public interface Sampling {

    /** The 26 acceptance quality limits of the standard, in percent or per 100 units, smallest first. */
    List<BigDecimal> aqls();

    /**
     * The plan for a lot, arrows followed.
     *
     * @param lotSize units, 1 or more
     * @param aql one of {@link #aqls()}, compared as a number
     * @throws org.qualoop.platform.Problem 400 for a lot size below 1 or an AQL that the standard does not have
     */
    SamplingPlan plan(int lotSize, InspectionLevel level, BigDecimal aql, SamplingSeverity severity);

    /**
     * What the switching score asks (9.3.3.2): would the lot also have been accepted under normal inspection with the
     * AQL one step tighter? Never, when there is no tighter one.
     *
     * @param nonconforming counted in the sample of the lot
     */
    boolean acceptedOneStepTighter(int lotSize, InspectionLevel level, BigDecimal aql, int nonconforming);
}
