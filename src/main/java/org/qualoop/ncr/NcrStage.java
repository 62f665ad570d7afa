package org.qualoop.ncr;

/** What an open NCR waits for. */
public enum NcrStage {
    TRIAGE,
    INVESTIGATION,
    DISPOSITION,
    VERIFICATION,
    DONE
}
