package org.qualoop.cost;

/** Where the amount of a ledger line comes from. */
public enum Basis {
    /** The room that published it knew the amount. */
    GIVEN,
    /** Unit cost of the SKU times units. */
    UNIT_COST,
    /** A rate of the table: minutes of a group, or a parcel. */
    RATE,
    /** What the customer paid for the units. */
    PAID_PRICE,
    /** The actual charge of a carrier or platform. */
    CHARGE,
    /** No price is known yet; booked as zero until it is. */
    UNPRICED
}
