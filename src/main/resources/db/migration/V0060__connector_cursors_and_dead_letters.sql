-- Where each source has read to, and which node is reading now.
create table connector_cursor (
  name varchar(100) not null,
  position varchar(200) not null,
  lease_by varchar(100) null,
  lease_until datetime(6) null,
  polled_at datetime(6) null,
  primary key (name)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- What each connector has done, for the health page; nodes add to the same row.
create table connector_stat (
  name varchar(100) not null,
  ok_count bigint not null,
  failed_count bigint not null,
  refused_count bigint not null,
  last_ok_at datetime(6) null,
  last_error_at datetime(6) null,
  last_error varchar(1000) null,
  primary key (name)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Facts that intake refused; kept until somebody repairs the cause and replays them.
create table connector_dead_letter (
  dead_letter_id bigint not null auto_increment,
  name varchar(100) not null,
  kind varchar(50) not null,
  body mediumtext not null,
  body_hash char(64) not null,
  reason varchar(2000) not null,
  created_at datetime(6) not null,
  attempts int not null,
  replayed_at datetime(6) null,
  replayed_by varchar(100) null,
  primary key (dead_letter_id),
  unique key uk_connector_dead_letter (name, kind, body_hash)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index ix_connector_dead_letter_open on connector_dead_letter (name, replayed_at, dead_letter_id);

-- Webhooks seen: the same id again gets the same answer and changes nothing.
create table connector_hook (
  connector varchar(100) not null,
  webhook_id varchar(200) not null,
  received_at datetime(6) not null,
  answer mediumtext null,
  primary key (connector, webhook_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index ix_connector_hook_received on connector_hook (received_at);
