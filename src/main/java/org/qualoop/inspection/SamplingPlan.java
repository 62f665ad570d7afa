package org.qualoop.inspection;

/**
 * A single sampling plan for one lot.
 *
 * @param codeLetter letter of lot size and level; an arrow of the table may have led to the plan of another one
 * @param sampleSize units to inspect; the whole lot when the table asks for as many or more
 * @param accept Ac: the lot is accepted with at most so many nonconforming
 * @param reject Re: it is not accepted from so many on; always Ac + 1
 * @param inspectAll the sample is the lot
 */
public record SamplingPlan(String codeLetter, int sampleSize, int accept, int reject, boolean inspectAll) {

    public boolean accepts(int nonconforming) {
        return nonconforming <= accept;
    }
}
