-- Lots that turned out bad after an inspection had passed them.
alter table kpi_sum add column escaped_defect_rate_above bigint;
alter table kpi_sum add column escaped_defect_rate_under bigint;
