-- Lines of parcels that turned out wrong after a recheck had passed them.
alter table kpi_sum add column recheck_escape_rate_above bigint;
alter table kpi_sum add column recheck_escape_rate_under bigint;
