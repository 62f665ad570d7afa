-- What is in flight: an order that has not left, or a parcel under way. One row until it is through; a sweep looks only
-- at rows whose due_at has come. seen: rules reported since the parcel last moved, separated by commas.
create table delivery_watch (
  kind varchar(10) not null,
  ref varchar(100) not null,
  order_no varchar(100) not null,
  shipment_no varchar(100),
  warehouse varchar(100),
  carrier varchar(100),
  region varchar(20),
  status varchar(20) not null,
  since_at datetime(6) not null,
  promised_at datetime(6),
  seen varchar(120) not null,
  due_at datetime(6),
  care_no varchar(64),
  primary key (kind, ref)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index delivery_watch_due on delivery_watch (due_at);
create index delivery_watch_order on delivery_watch (order_no, kind);

create table delivery_care (
  care_no varchar(64) not null,
  status varchar(10) not null,
  kind varchar(10) not null,
  ref varchar(100) not null,
  order_no varchar(100) not null,
  shipment_no varchar(100),
  warehouse varchar(100),
  carrier varchar(100),
  channel varchar(100),
  customer_id varchar(100),
  priority int not null,
  parcel_status varchar(20) not null,
  since_at datetime(6) not null,
  promised_at datetime(6),
  words_zh varchar(2000) not null,
  words_en varchar(2000) not null,
  process_instance_id varchar(64),
  owner varchar(64),
  owner_group varchar(64),
  opened_at datetime(6) not null,
  due_at datetime(6),
  responded_at datetime(6),
  closed_at datetime(6),
  outcome varchar(20),
  note text,
  ncr_no varchar(64),
  compensation_amount decimal(19,2),
  payment_no varchar(100),
  reissue_wanted_at datetime(6),
  claim_status varchar(12),
  claim_no varchar(100),
  claim_process_id varchar(64),
  claim_amount decimal(19,2),
  claim_paid decimal(19,2),
  claim_note varchar(2000),
  primary key (care_no)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index delivery_care_status on delivery_care (status, opened_at, care_no);
create index delivery_care_owner on delivery_care (owner, status, opened_at, care_no);
create index delivery_care_opened on delivery_care (opened_at, care_no);
create index delivery_care_order on delivery_care (order_no);

-- The rules that one parcel broke during one care.
create table delivery_care_break (
  care_no varchar(64) not null,
  rule_broken varchar(20) not null,
  broken_at datetime(6) not null,
  resolved_at datetime(6),
  primary key (care_no, rule_broken)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
