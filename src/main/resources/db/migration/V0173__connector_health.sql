-- What each connector did hour by hour, for the health page; kept for two weeks.
create table connector_hour (
  name varchar(100) not null,
  hour_at datetime(6) not null,
  ok_count bigint not null,
  failed_count bigint not null,
  refused_count bigint not null,
  primary key (name, hour_at)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index ix_connector_hour_at on connector_hour (hour_at);

-- Connectors that a person has stopped: a source is not read, a sink's effects wait in the engine.
create table connector_pause (
  name varchar(100) not null,
  paused_at datetime(6) not null,
  paused_by varchar(100) not null,
  reason varchar(500) not null,
  primary key (name)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
