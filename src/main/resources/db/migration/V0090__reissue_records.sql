-- A report that a parcel held the wrong item or too little. At most one is open for an order.
create table mis_shipment (
  mis_no varchar(64) not null,
  order_no varchar(100) not null,
  source_kind varchar(16) not null,
  case_no varchar(64),
  claimed varchar(16),
  text mediumtext,
  status varchar(16) not null,
  kind varchar(16),
  verdict varchar(24),
  decision varchar(16),
  decided_by varchar(64),
  decided_at datetime(6),
  words varchar(2000),
  reissue_no varchar(64),
  ncr_no varchar(64),
  owner varchar(64),
  owner_group varchar(64),
  due_at datetime(6),
  process_instance_id varchar(64),
  opened_by varchar(64) not null,
  opened_at datetime(6) not null,
  closed_at datetime(6),
  open_key varchar(100),
  primary key (mis_no),
  constraint mis_shipment_open unique (open_key)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index mis_shipment_order on mis_shipment (order_no);
create index mis_shipment_status on mis_shipment (status, mis_no);

-- The units that a decision names: what was missing or wrong.
create table mis_shipment_line (
  mis_no varchar(64) not null,
  order_line_no int not null,
  sku varchar(100) not null,
  qty int not null,
  primary key (mis_no, order_line_no)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Goods sent again, or money in their place.
create table reissue (
  reissue_no varchar(64) not null,
  order_no varchar(100) not null,
  mis_no varchar(64),
  replaces varchar(64),
  channel varchar(100),
  customer_id varchar(100),
  reason varchar(16) not null,
  resolution varchar(8) not null,
  status varchar(16) not null,
  outcome varchar(16),
  collect_asked boolean not null,
  wrong_sku varchar(100),
  worth_amount decimal(19,4),
  currency char(3) not null,
  requested_by varchar(64) not null,
  approved_by varchar(64),
  refuse_reason varchar(2000),
  shipment_no varchar(100),
  tracking_no varchar(100),
  reshipped_at datetime(6),
  shipped_at datetime(6),
  collection varchar(16) not null,
  collect_tracking_no varchar(100),
  item_parcel_no varchar(64),
  item_sku varchar(100),
  item_lot_no varchar(100),
  item_qty int,
  refund_amount decimal(19,4),
  refund_no varchar(100),
  ncr_no varchar(64),
  owner varchar(64),
  owner_group varchar(64),
  due_at datetime(6),
  process_instance_id varchar(64),
  opened_at datetime(6) not null,
  closed_at datetime(6),
  primary key (reissue_no)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index reissue_by_order on reissue (order_no);
create index reissue_by_status on reissue (status, reissue_no);
create index reissue_by_customer on reissue (customer_id, opened_at);
create index reissue_by_collection on reissue (collect_tracking_no);

-- What is sent again for an order's line; a line that is released may be claimed again.
create table reissue_line (
  reissue_no varchar(64) not null,
  order_line_no int not null,
  order_no varchar(100) not null,
  ordered_sku varchar(100) not null,
  sku varchar(100) not null,
  qty int not null,
  state varchar(16) not null,
  released boolean not null,
  reservation_no varchar(100),
  outbound_no varchar(100),
  primary key (reissue_no, order_line_no)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index reissue_line_order on reissue_line (order_no, order_line_no);

-- Each unit as it was scanned when it was picked.
create table reissue_unit (
  reissue_no varchar(64) not null,
  position int not null,
  sku varchar(100) not null,
  lot_no varchar(100) not null,
  scanned_by varchar(64) not null,
  scanned_at datetime(6) not null,
  primary key (reissue_no, position)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index reissue_unit_lot on reissue_unit (lot_no, sku);

-- Whoever issues for an order holds its row, so that two at the same moment see each other.
create table reissue_order (
  order_no varchar(100) not null,
  primary key (order_no)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- The same key again gives the same answer.
create table reissue_request (
  idempotency_key varchar(200) not null,
  body_hash char(64) not null,
  reissue_no varchar(64) not null,
  answer mediumtext not null,
  requested_at datetime(6) not null,
  primary key (idempotency_key)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Shipment lines confirmed wrong or short, and who packed them: misShipmentPpm counts these rows.
create table reissue_packer_error (
  order_no varchar(100) not null,
  order_line_no int not null,
  shipment_no varchar(100) not null,
  kind varchar(16) not null,
  sku varchar(100) not null,
  qty int not null,
  warehouse varchar(100),
  packer varchar(100),
  record_no varchar(64) not null,
  confirmed_at datetime(6) not null,
  primary key (order_no, order_line_no, shipment_no)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index reissue_packer_error_packer on reissue_packer_error (packer, confirmed_at);
create index reissue_packer_error_at on reissue_packer_error (confirmed_at);
