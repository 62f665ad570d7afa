-- open_key is sku|lot|defect while the NCR is open and its lot is known, else null: being unique, it makes two
-- simultaneous reports of one lot and one fault share one NCR.
create table ncr (
  ncr_no varchar(64) not null,
  status varchar(12) not null,
  stage varchar(16) not null,
  severity varchar(10) not null,
  safety boolean not null,
  defect_code varchar(40) not null,
  source_kind varchar(12) not null,
  source_ref varchar(210) not null,
  order_no varchar(100),
  sku varchar(100),
  lot_no varchar(100),
  supplier_code varchar(100),
  report_text text,
  cases int not null,
  owner varchar(64),
  owner_group varchar(64),
  lead_group varchar(64),
  accountable varchar(64),
  opened_at datetime(6) not null,
  opened_by varchar(64) not null,
  due_at datetime(6),
  closed_at datetime(6),
  cause text,
  cause_stage varchar(16),
  disposition varchar(20),
  concession text,
  conclusion text,
  cost_amount decimal(19,2),
  cost_currency char(3),
  process_instance_id varchar(64),
  merged_into varchar(64),
  open_key varchar(300),
  primary key (ncr_no),
  constraint ncr_open_key unique (open_key)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index ncr_status on ncr (status, ncr_no);
create index ncr_order on ncr (order_no);
create index ncr_lot on ncr (lot_no, sku);
create index ncr_sku on ncr (sku, ncr_no);
create index ncr_supplier on ncr (supplier_code, ncr_no);

-- Every report that the NCR answers: the one that opened it and those that joined.
create table ncr_source (
  ncr_no varchar(64) not null,
  kind varchar(12) not null,
  ref varchar(210) not null,
  order_no varchar(100),
  report_text text,
  joined_at datetime(6) not null,
  primary key (ncr_no, kind, ref)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index ncr_source_ref on ncr_source (ref, kind);
create index ncr_source_order on ncr_source (order_no);

create table ncr_liability (
  ncr_no varchar(64) not null,
  party varchar(64) not null,
  share_percent decimal(5,2) not null,
  primary key (ncr_no, party)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Who had the NCR from when on; the first row is the first owner. Minutes by group come from here.
create table ncr_handover (
  id bigint not null auto_increment,
  ncr_no varchar(64) not null,
  at datetime(6) not null,
  from_owner varchar(64),
  to_group varchar(64) not null,
  to_owner varchar(64),
  reason varchar(12) not null,
  primary key (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index ncr_handover_ncr on ncr_handover (ncr_no, id);
