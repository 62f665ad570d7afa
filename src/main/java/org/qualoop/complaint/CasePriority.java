package org.qualoop.complaint;

/** How urgently somebody should look; the weight is the priority of the tasks. */
public enum CasePriority {
    NORMAL(50),
    HIGH(75),
    URGENT(100);

    private final int weight;

    CasePriority(int weight) {
        this.weight = weight;
    }

    public int weight() {
        return weight;
    }
}
