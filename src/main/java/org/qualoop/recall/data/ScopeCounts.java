package org.qualoop.recall.data;

/** Size of a scope: orders, customers and units observed, and what is inferred only. */
public record ScopeCounts(
        int lots, long orders, long customers, long units, long inferredOrders, long inferredCustomers) {}
