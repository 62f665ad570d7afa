-- Cells of the roll-ups that changed since anybody looked whether they are still as usual.
create table kpi_watch (
  kpi varchar(40) not null,
  dimension varchar(40) not null,
  cell varchar(310) not null,
  primary key (kpi, dimension, cell)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- open_key is figure, dimension and cell while the alert is open: one cell has one open alert.
create table kpi_alert (
  alert_no varchar(40) not null,
  kpi varchar(40) not null,
  dimension varchar(40) not null,
  cell varchar(310) not null,
  rule_name varchar(40) not null,
  since_day date not null,
  raised_at datetime(6) not null,
  usual decimal(24,10) not null,
  now_value decimal(24,10) not null,
  points mediumtext not null,
  open_key varchar(400),
  cause_no varchar(40),
  ncr_no varchar(40),
  closed_at datetime(6),
  closed_by varchar(64),
  close_reason varchar(500),
  primary key (alert_no)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create unique index kpi_alert_open on kpi_alert (open_key);
create index kpi_alert_place on kpi_alert (kpi, dimension, cell, closed_at);
create index kpi_alert_ncr on kpi_alert (ncr_no);

-- How many facts of a kind came in which hour: a feed that pauses longer than it ever did has fallen silent.
create table kpi_feed_hour (
  kind varchar(40) not null,
  hour_at datetime(6) not null,
  items decimal(19,4) not null,
  primary key (kind, hour_at)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

insert into kpi_lock (name) values ('alert');
