-- The simulated merchant's own state; no other room reads these tables.
create table sandbox_state (
  name varchar(50) not null,
  text varchar(200) not null,
  primary key (name)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create table sandbox_agenda (
  kind varchar(20) not null,
  ref varchar(64) not null,
  due_at datetime(6) not null,
  primary key (kind, ref)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index ix_sandbox_agenda_due on sandbox_agenda (due_at, kind, ref);

create table sandbox_lot (
  sku varchar(64) not null,
  lot_no varchar(64) not null,
  supplier_code varchar(64) not null,
  received_at datetime(6) not null,
  on_hand int not null,
  held boolean not null,
  stock_status varchar(30) not null,
  fault varchar(30) null,
  fault_share int not null,
  primary key (sku, lot_no)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create table sandbox_order (
  order_no varchar(64) not null,
  step varchar(30) not null,
  placed_at datetime(6) not null,
  tracking_no varchar(64) null,
  paid decimal(12,2) not null,
  refunded decimal(12,2) not null,
  body mediumtext not null,
  primary key (order_no)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create table sandbox_return (
  request_id varchar(64) not null,
  order_no varchar(64) not null,
  step varchar(30) not null,
  body mediumtext not null,
  primary key (request_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index ix_sandbox_return_order on sandbox_return (order_no);

-- What the outside systems publish, in the order in which it happened.
create table sandbox_feed (
  seq bigint not null auto_increment,
  feed varchar(20) not null,
  kind varchar(30) not null,
  ref varchar(100) not null,
  at datetime(6) not null,
  body mediumtext not null,
  primary key (seq)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index ix_sandbox_feed on sandbox_feed (feed, seq);

-- What the outside systems were told, once for every idempotency key.
create table sandbox_call (
  call_id bigint not null auto_increment,
  system_name varchar(20) not null,
  operation varchar(50) not null,
  idem_key varchar(200) not null,
  at datetime(6) not null,
  status int not null,
  body mediumtext not null,
  reply mediumtext not null,
  primary key (call_id),
  unique key uk_sandbox_call (system_name, operation, idem_key)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index ix_sandbox_call on sandbox_call (system_name, call_id);

create table sandbox_failure (
  failure_id bigint not null auto_increment,
  system_name varchar(20) not null,
  operation varchar(50) not null,
  mode varchar(20) not null,
  remaining int not null,
  primary key (failure_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
