-- Who received which lot, one row for each lot in a parcel and order, with all that a trace shows of it: a lot's parcels
-- are one range of this table's key, in the order of shipping, and nothing is joined. Derived from the facts' tables.
create table trace_lot_link (
  lot_no varchar(100) not null,
  sku varchar(100) not null,
  shipped_at datetime(6) not null,
  shipment_no varchar(100) not null,
  source varchar(20) not null,
  seq int not null,
  order_no varchar(100) not null,
  observed tinyint not null,
  order_line_no int,
  qty int,
  -- units that count for the lot: one box for several orders is one box
  units int not null,
  customer_id varchar(100),
  channel varchar(100),
  tracking_no varchar(100) not null,
  primary key (lot_no, sku, shipped_at, shipment_no, source, seq, order_no)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
-- what a parcel carries for an order; the key of the table, and so the lot, is part of every index
create index trace_lot_link_parcel on trace_lot_link (shipment_no, order_no, observed);

-- How many links lead from a customer to a lot.
create table trace_lot_customer (
  customer_id varchar(100) not null,
  lot_no varchar(100) not null,
  sku varchar(100) not null,
  observed int not null,
  inferred int not null,
  primary key (customer_id, lot_no, sku)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Orders and customers that a lot reached, itself or by the lots that it went into; shipped: units of the lot itself.
create table trace_lot_count (
  lot_no varchar(100) not null,
  sku varchar(100) not null,
  orders bigint not null default 0,
  customers bigint not null default 0,
  inferred_orders bigint not null default 0,
  inferred_customers bigint not null default 0,
  shipped bigint not null default 0,
  primary key (lot_no, sku)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Whether the links of what was stored before were derived; set to false, the next start derives them all anew.
create table trace_lot_build (
  id int not null,
  built boolean not null,
  primary key (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
insert into trace_lot_build (id, built)
select 1, case when exists (select 1 from trace_shipment) then false else true end;
