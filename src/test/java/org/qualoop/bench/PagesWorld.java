package org.qualoop.bench;

import org.springframework.jdbc.core.JdbcTemplate;

/** Fills ledger and quality exceptions for a {@link TraceWorld}: see {@code pages.sql}. */
final class PagesWorld {

    private static final int OPEN = 300;
    private static final int ORDERS_AN_NCR = 80;

    private final JdbcTemplate jdbc;

    PagesWorld(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Once. */
    void fill(long orders) {
        if (jdbc.queryForObject("select count(*) from cost_entry where booked_by = 'bench'", Long.class) > 0) {
            return;
        }
        String open = String.valueOf(orders - (long) OPEN * ORDERS_AN_NCR);
        TraceWorld.statements("pages.sql")
                .forEach(sql -> jdbc.update(sql.replace("${open}", open).replace("${orders}", String.valueOf(orders))));
        jdbc.queryForList("analyze table ncr, cost_entry, cost_share");
    }
}
