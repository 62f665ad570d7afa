package org.qualoop.platform;

import java.util.List;

/** The groups of the house. A Spring authority is {@code ROLE_} and the group's name; {@code admin} implies all. */
public final class Roles {

    public static final String CUSTOMER_SERVICE = "customer-service";
    public static final String CS_LEAD = "cs-lead";
    public static final String INSPECTOR = "inspector";
    public static final String WAREHOUSE = "warehouse";
    public static final String WAREHOUSE_LEAD = "warehouse-lead";
    public static final String FINANCE = "finance";
    public static final String QUALITY = "quality";
    public static final String BUYER = "buyer";
    public static final String MANAGER = "manager";
    public static final String AUDITOR = "auditor";
    public static final String INTEGRATOR = "integrator";
    public static final String PROCESS_OWNER = "process-owner";
    public static final String ADMIN = "admin";

    public static final List<String> ALL = List.of(
            CUSTOMER_SERVICE,
            CS_LEAD,
            INSPECTOR,
            WAREHOUSE,
            WAREHOUSE_LEAD,
            FINANCE,
            QUALITY,
            BUYER,
            MANAGER,
            AUDITOR,
            INTEGRATOR,
            PROCESS_OWNER,
            ADMIN);

    /** SpEL for {@code @PreAuthorize}: anybody who works here. */
    public static final String STAFF = "isAuthenticated()";

    /** SpEL for {@code @PreAuthorize}: anybody who works here and may change something. */
    public static final String STAFF_ACTING = "isAuthenticated() and (!hasRole('auditor') or hasRole('admin'))";

    private Roles() {}
}
