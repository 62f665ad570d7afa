-- One return, from the first word of it to the closed case.
create table rma_return (
  rma_no varchar(64) not null,
  source varchar(16) not null,
  channel varchar(100),
  request_id varchar(100),
  type varchar(16) not null,
  order_no varchar(100) not null,
  customer_id varchar(100),
  reason_code varchar(100) not null,
  reason_class varchar(24) not null,
  presumed_cause varchar(24),
  defect_code varchar(40),
  text mediumtext,
  requested_at datetime(6) not null,
  goods_status varchar(200),
  platform_status varchar(200),
  platform_state varchar(16) not null,
  asked_amount decimal(19,4),
  asked_currency char(3),
  deadline_at datetime(6),
  refunded_at datetime(6),
  refunded_by varchar(200),
  return_tracking_no varchar(100),
  status varchar(20) not null,
  outcome varchar(24),
  eligibility varchar(16),
  eligibility_note varchar(40),
  owner varchar(64),
  owner_group varchar(64),
  due_at datetime(6),
  decided_by varchar(64),
  decided_at datetime(6),
  decision varchar(16),
  reject_reason varchar(2000),
  received_by varchar(64),
  received_at datetime(6),
  received_tracking_no varchar(100),
  graded_by varchar(64),
  graded_at datetime(6),
  gifts_returned boolean,
  freight_payer varchar(16),
  settlement varchar(16),
  settlement_reason varchar(24),
  refundable decimal(19,4),
  refund_amount decimal(19,4),
  currency char(3),
  approved_by varchar(64),
  approval varchar(16),
  refuse_reason varchar(2000),
  appeal_text mediumtext,
  repair_note varchar(2000),
  process_instance_id varchar(64),
  case_no varchar(64),
  opened_at datetime(6) not null,
  closed_at datetime(6),
  primary key (rma_no),
  constraint rma_return_request unique (channel, request_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index rma_return_order on rma_return (order_no);
create index rma_return_tracking on rma_return (return_tracking_no);
create index rma_return_open on rma_return (closed_at, opened_at);

-- sku and paid amount stay empty until the order has come.
create table rma_line (
  rma_no varchar(64) not null,
  order_line_no int not null,
  sku varchar(100),
  qty int not null,
  ordered_qty int,
  paid_amount decimal(19,4),
  currency char(3),
  grade varchar(10),
  cause varchar(24),
  lot_no varchar(100),
  defect_code varchar(40),
  lot_was_shipped boolean,
  disposition varchar(24),
  stock_status varchar(24),
  refund_percent int,
  auto_allowed boolean,
  refund_amount decimal(19,4),
  ncr_no varchar(64),
  primary key (rma_no, order_line_no)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index rma_line_lot on rma_line (sku, lot_no);

-- The one row that lets a return be refunded once.
create table rma_refund (
  rma_no varchar(64) not null,
  amount decimal(19,4) not null,
  currency char(3) not null,
  status varchar(16) not null,
  refund_no varchar(100),
  note varchar(2000),
  reserved_at datetime(6) not null,
  settled_at datetime(6),
  primary key (rma_no)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create table rma_buyer_evidence (
  rma_no varchar(64) not null,
  position int not null,
  url varchar(2000) not null,
  primary key (rma_no, position)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- What really came back, often without an order number.
create table rma_arrival (
  arrival_no varchar(100) not null,
  parcel_no varchar(64) not null,
  warehouse varchar(100) not null,
  arrived_at datetime(6) not null,
  tracking_no varchar(100),
  sender_hint varchar(2000),
  status varchar(16) not null,
  shelf varchar(200),
  rma_no varchar(64),
  order_no varchar(100),
  owner varchar(64),
  due_at datetime(6),
  process_instance_id varchar(64),
  primary key (arrival_no),
  constraint rma_arrival_parcel unique (parcel_no)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index rma_arrival_tracking on rma_arrival (tracking_no);
create index rma_arrival_return on rma_arrival (rma_no);
create index rma_arrival_status on rma_arrival (status, arrived_at);

create table rma_arrival_line (
  arrival_no varchar(100) not null,
  position int not null,
  sku varchar(100),
  lot_no varchar(100),
  serial_no varchar(100),
  qty int not null,
  primary key (arrival_no, position)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- A request and a parcel with the same waybill may come at the same moment: each takes this row first, so the later
-- one sees the earlier.
create table rma_tracking (
  tracking_no varchar(100) not null,
  primary key (tracking_no)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
