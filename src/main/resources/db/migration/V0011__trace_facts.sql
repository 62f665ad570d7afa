-- Every revision of every fact from outside, never changed. The key comes first so that lists of keys find their rows.
create table trace_fact (
  fact_key varchar(403) not null,
  kind varchar(40) not null,
  revision int not null,
  content_hash varbinary(32) not null,
  item mediumtext not null,
  received_at datetime(6) not null,
  received_by varchar(64) not null,
  primary key (fact_key, kind, revision)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Every lot that any fact names; what it is comes from the facts.
create table trace_lot (
  lot_no varchar(100) not null,
  sku varchar(100) not null,
  hold_status varchar(20) not null default 'NONE',
  primary key (lot_no, sku)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
