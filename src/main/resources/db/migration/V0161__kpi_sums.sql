-- The roll-ups anew: one row holds all figures of a cell, so that an order touches a tenth of the rows and a split reads a
-- tenth of them. Sums in ten-thousandths; null is nothing counted. sku is empty, or the one that the cell is narrowed to
-- (dimension supplier+sku, cell S-1, sku SKU-1). A row sums span days from first_day on: 1, and for cells without SKU
-- also 8 and 64, aligned to multiples since 1970-01-01, so that a long period is read from few rows.
create table kpi_sum (
  dimension varchar(40) not null,
  sku varchar(100) not null,
  span smallint not null,
  first_day date not null,
  cell varchar(310) not null,
  return_rate_above bigint,
  return_rate_under bigint,
  return_request_rate_above bigint,
  return_request_rate_under bigint,
  inspection_pass_rate_above bigint,
  inspection_pass_rate_under bigint,
  mis_shipment_ppm_above bigint,
  mis_shipment_ppm_under bigint,
  complaint_resolution_hours_above bigint,
  complaint_resolution_hours_under bigint,
  first_response_minutes_above bigint,
  first_response_minutes_under bigint,
  on_time_delivery_above bigint,
  on_time_delivery_under bigint,
  quality_refund_rate_above bigint,
  quality_refund_rate_under bigint,
  damage_rate_above bigint,
  damage_rate_under bigint,
  cost_of_quality_above bigint,
  cost_of_quality_under bigint,
  fault_report_ppm_above bigint,
  fault_report_ppm_under bigint,
  waiting_minutes_above bigint,
  waiting_minutes_under bigint,
  handover_rate_above bigint,
  handover_rate_under bigint,
  primary key (dimension, sku, span, first_day, cell)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index kpi_sum_cell on kpi_sum (dimension, cell, span, first_day, sku);

-- A cell is judged for all its figures at once: on the day that something went wrong in it, else the day after.
drop table kpi_watch;
create table kpi_watch (
  dimension varchar(40) not null,
  cell varchar(310) not null,
  due_on date not null,
  primary key (dimension, cell)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Everything is counted again in the background.
insert into kpi_dirty (subject) select subject from kpi_applied union select subject from kpi_count;
delete from kpi_applied;
delete from kpi_event;
delete from kpi_daily_bucket;
drop table kpi_daily;
