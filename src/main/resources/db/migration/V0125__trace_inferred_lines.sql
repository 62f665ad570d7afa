-- Who received a lot by inference: a packing station used it then (WINDOW, seq -1, one row for each order in the
-- parcel), or goods of its SKU left without a lot number from where it lay (CANDIDATE, the line's own seq).
create table trace_inferred_line (
  lot_no varchar(100) not null,
  sku varchar(100) not null,
  shipped_at datetime(6) not null,
  shipment_no varchar(100) not null,
  seq int not null,
  order_no varchar(100) not null,
  order_line_no int,
  source varchar(20) not null,
  primary key (lot_no, sku, shipped_at, shipment_no, seq, order_no)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index trace_inferred_line_shipment on trace_inferred_line (shipment_no);

insert into trace_inferred_line (lot_no, sku, shipped_at, shipment_no, seq, order_no, order_line_no, source)
select distinct u.lot_no, u.sku, s.shipped_at, s.shipment_no, -1, so.order_no, cast(null as signed), 'WINDOW'
from trace_packaging_usage u
join trace_shipment s
  on s.warehouse = u.warehouse and s.station = u.station and s.shipped_at >= u.used_from
 and s.shipped_at < coalesce(
       u.used_to,
       (select min(n.used_from)
        from trace_packaging_usage n
        where n.warehouse = u.warehouse and n.station = u.station and n.sku = u.sku and n.used_from > u.used_from),
       timestamp '2200-01-01 00:00:00')
 and s.status = 'SHIPPED' and s.packaging_scanned = false
join trace_shipment_order so on so.shipment_no = s.shipment_no;

-- Where and when a lot lay that lines without a lot number may have been taken from; an empty warehouse is any.
create table trace_lot_presence (
  sku varchar(100) not null,
  warehouse varchar(100) not null,
  lot_no varchar(100) not null,
  present_from datetime(6) not null,
  present_until datetime(6) not null,
  primary key (sku, warehouse, lot_no)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index trace_lot_presence_lot on trace_lot_presence (lot_no, sku);

-- What must not be inferred from two sides at once: a SKU, a packing station. Goods of a loose SKU left without a lot
-- number at least once; only for those it is kept where their lots lie. Names begin with S (SKU), P (packing station) or
-- N (SKU whose candidates are yet to be reckoned).
create table trace_inference_scope (
  name varchar(210) not null,
  loose boolean not null default false,
  primary key (name)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create index trace_lot_sku on trace_lot (sku, lot_no);

-- What was stored before: SKUs whose candidates are reckoned when the application starts.
insert into trace_inference_scope (name)
select distinct concat('N', sku) from trace_shipment_line where lot_no is null;
