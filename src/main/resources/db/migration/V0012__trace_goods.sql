create table trace_sku (
  sku varchar(100) not null,
  name varchar(500) not null,
  kind varchar(20) not null,
  category varchar(200),
  barcode varchar(100),
  unit_weight_grams decimal(15,3),
  unit_cost_amount decimal(19,4),
  unit_cost_currency char(3),
  shelf_life_days int,
  no_reason_return boolean,
  resale_after_opening boolean,
  primary key (sku)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create table trace_purchase_order (
  po_no varchar(100) not null,
  supplier_code varchar(100) not null,
  ordered_at datetime(6) not null,
  primary key (po_no)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index trace_purchase_order_supplier on trace_purchase_order (supplier_code);

create table trace_purchase_order_line (
  po_no varchar(100) not null,
  line_no int not null,
  sku varchar(100) not null,
  qty int not null,
  unit_cost_amount decimal(19,4),
  unit_cost_currency char(3),
  primary key (po_no, line_no)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create table trace_receipt (
  receipt_no varchar(100) not null,
  po_no varchar(100) not null,
  received_at datetime(6) not null,
  warehouse varchar(100) not null,
  operator varchar(100) not null,
  primary key (receipt_no)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index trace_receipt_po on trace_receipt (po_no);

create table trace_receipt_line (
  receipt_no varchar(100) not null,
  line_no int not null,
  sku varchar(100) not null,
  lot_no varchar(100) not null,
  qty int not null,
  supplier_lot_no varchar(100),
  produced_on date,
  expires_on date,
  primary key (receipt_no, line_no)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index trace_receipt_line_lot on trace_receipt_line (lot_no, sku, receipt_no, qty);

create table trace_production (
  production_no varchar(100) not null,
  produced_at datetime(6) not null,
  output_sku varchar(100) not null,
  output_lot_no varchar(100) not null,
  output_qty int not null,
  primary key (production_no)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index trace_production_lot on trace_production (output_lot_no, output_sku, production_no, output_qty);

create table trace_production_input (
  production_no varchar(100) not null,
  seq int not null,
  sku varchar(100) not null,
  lot_no varchar(100) not null,
  qty int not null,
  primary key (production_no, seq)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index trace_production_input_lot on trace_production_input (lot_no, sku, production_no, qty);

create table trace_stock (
  sku varchar(100) not null,
  lot_no varchar(100) not null,
  warehouse varchar(100) not null,
  location varchar(100) not null,
  qty int not null,
  as_of datetime(6) not null,
  primary key (lot_no, sku, warehouse, location)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create table trace_stock_movement (
  movement_no varchar(100) not null,
  warehouse varchar(100) not null,
  moved_at datetime(6) not null,
  type varchar(20) not null,
  sku varchar(100) not null,
  lot_no varchar(100) not null,
  qty int not null,
  to_warehouse varchar(100),
  primary key (movement_no)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index trace_stock_movement_lot on trace_stock_movement (lot_no, sku, type, qty);
