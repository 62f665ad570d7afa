-- From a number to what is behind it: every event that went wrong or was timed, under each cell of the roll-ups that it
-- counts in. Kept with the roll-ups, so that a page reads a range of the primary key and never searches.
create table kpi_event (
  kpi varchar(40) not null,
  dimension varchar(40) not null,
  cell varchar(310) not null,
  counted_on date not null,
  subject varchar(300) not null,
  amount decimal(19,4) not null,
  primary key (kpi, dimension, cell, counted_on, subject)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- When each figure changed last; the sum of the versions is the cursor of the live pages, the same on every node.
create table kpi_fresh (
  kpi varchar(40) not null,
  changed_at datetime(6) not null,
  version bigint not null,
  primary key (kpi)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- In the unit of the figure: a share, parts per million, hours, minutes.
create table kpi_target (
  kpi varchar(40) not null,
  goal decimal(19,6) not null,
  set_by varchar(64) not null,
  set_at datetime(6) not null,
  primary key (kpi)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- A period as it was seen when it was frozen; never changed afterwards, whatever facts come late.
create table kpi_baseline (
  name varchar(100) not null,
  first_day date not null,
  last_day date not null,
  frozen_by varchar(64) not null,
  frozen_at datetime(6) not null,
  primary key (name)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create table kpi_baseline_cell (
  name varchar(100) not null,
  dimension varchar(40) not null,
  cell varchar(310) not null,
  kpi varchar(40) not null,
  numerator decimal(19,4) not null,
  denominator decimal(19,4) not null,
  primary key (name, dimension, cell, kpi)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create table kpi_baseline_bucket (
  name varchar(100) not null,
  dimension varchar(40) not null,
  cell varchar(310) not null,
  kpi varchar(40) not null,
  bucket decimal(19,4) not null,
  cases decimal(19,4) not null,
  primary key (name, dimension, cell, kpi, bucket)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- What was counted before there was a trail.
insert into kpi_dirty (subject) select subject from kpi_applied;
