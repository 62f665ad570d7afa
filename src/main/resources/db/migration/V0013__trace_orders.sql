create table trace_order (
  order_no varchar(100) not null,
  channel varchar(100) not null,
  placed_at datetime(6) not null,
  customer_id varchar(100) not null,
  customer_name varchar(500),
  customer_phone varchar(100),
  customer_email varchar(320),
  customer_address varchar(2000),
  customer_oaid varchar(2000),
  customer_contact_via varchar(200),
  promised_ship_by datetime(6),
  promised_deliver_by datetime(6),
  primary key (order_no)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index trace_order_customer on trace_order (customer_id);

create table trace_order_line (
  order_no varchar(100) not null,
  line_no int not null,
  sku varchar(100) not null,
  qty int not null,
  unit_price_amount decimal(19,4),
  unit_price_currency char(3),
  paid_amount decimal(19,4),
  paid_currency char(3),
  type varchar(20) not null,
  parent_line_no int,
  primary key (order_no, line_no)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create table trace_outbound (
  outbound_no varchar(100) not null,
  order_no varchar(100) not null,
  warehouse varchar(100) not null,
  status varchar(20) not null,
  primary key (outbound_no)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index trace_outbound_order on trace_outbound (order_no);

create table trace_outbound_line (
  outbound_no varchar(100) not null,
  seq int not null,
  order_line_no int not null,
  sku varchar(100) not null,
  lot_no varchar(100),
  qty int not null,
  primary key (outbound_no, seq)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index trace_outbound_line_lot on trace_outbound_line (lot_no, sku);

create table trace_shipment (
  shipment_no varchar(100) not null,
  order_no varchar(100) not null,
  warehouse varchar(100) not null,
  shipped_at datetime(6) not null,
  status varchar(20) not null,
  carrier varchar(100) not null,
  tracking_no varchar(100) not null,
  packer varchar(100) not null,
  station varchar(100),
  weight_grams decimal(15,3),
  expected_weight_grams decimal(15,3),
  video_url varchar(2000),
  packaging_scanned boolean not null,
  primary key (shipment_no)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
-- finds the parcels that a packing station's usage window covers
create index trace_shipment_station on trace_shipment (warehouse, station, shipped_at);

-- The orders in a parcel: one, or several that were merged.
create table trace_shipment_order (
  order_no varchar(100) not null,
  shipment_no varchar(100) not null,
  primary key (order_no, shipment_no)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index trace_shipment_order_parcel on trace_shipment_order (shipment_no, order_no);

-- Every tracking number of a parcel, its parts' included.
create table trace_shipment_tracking (
  tracking_no varchar(100) not null,
  shipment_no varchar(100) not null,
  primary key (tracking_no, shipment_no)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index trace_shipment_tracking_parcel on trace_shipment_tracking (shipment_no, tracking_no);

-- The order and the time of shipping are repeated here so that a lot's shipments are read from one index alone.
create table trace_shipment_line (
  shipment_no varchar(100) not null,
  seq int not null,
  order_no varchar(100) not null,
  order_line_no int not null,
  sku varchar(100) not null,
  lot_no varchar(100),
  qty int not null,
  shipped_at datetime(6) not null,
  primary key (shipment_no, seq)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index trace_shipment_line_lot on trace_shipment_line (lot_no, sku, shipped_at, shipment_no, seq, order_no, qty);

create table trace_shipment_serial (
  shipment_no varchar(100) not null,
  seq int not null,
  serial_no varchar(100) not null,
  primary key (shipment_no, seq, serial_no)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index trace_shipment_serial_no on trace_shipment_serial (serial_no);

create table trace_shipment_packaging (
  shipment_no varchar(100) not null,
  seq int not null,
  sku varchar(100) not null,
  lot_no varchar(100) not null,
  qty int not null,
  shipped_at datetime(6) not null,
  primary key (shipment_no, seq)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index trace_shipment_packaging_lot on trace_shipment_packaging (lot_no, sku, shipped_at, shipment_no, seq, qty);

create table trace_shipment_scan (
  shipment_no varchar(100) not null,
  seq int not null,
  code varchar(100) not null,
  scanned_at datetime(6) not null,
  operator varchar(100) not null,
  primary key (shipment_no, seq)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create table trace_packaging_usage (
  warehouse varchar(100) not null,
  station varchar(100) not null,
  sku varchar(100) not null,
  used_from datetime(6) not null,
  lot_no varchar(100) not null,
  used_to datetime(6),
  primary key (warehouse, station, sku, used_from)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index trace_packaging_usage_lot on trace_packaging_usage (lot_no, sku);

create table trace_tracking_event (
  tracking_no varchar(100) not null,
  occurred_at datetime(6) not null,
  code varchar(20) not null,
  location varchar(500),
  text varchar(2000),
  primary key (tracking_no, occurred_at, code)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
