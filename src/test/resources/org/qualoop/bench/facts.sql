-- Each statement fills one table from the plan, in the order of its key. Where an order has several rows of a table, the
-- number n tells them apart; joined row by row, nothing is sorted.
insert into trace_order (order_no, channel, placed_at, customer_id, customer_name, customer_phone, customer_address,
  customer_contact_via, promised_deliver_by)
select order_no, channel, placed_at, customer_id, concat('客户', customer_id),
  concat('1', lpad(crc32(customer_id), 10, '3')), concat('上海市浦东新区世纪大道', i % 1000, '号'), 'shop',
  placed_at + interval 4 day
from bench_order where i >= ${from} and i < ${to} order by i;

insert into trace_order_line (order_no, line_no, sku, qty, unit_price_amount, unit_price_currency, paid_amount,
  paid_currency, type)
select /*+ no_bnl(n) */ if(n.n = 0, o.order_no, o.second_order), n.n + 1, if(n.n = 0, o.sku, o.sku2), 1,
  20 + crc32(if(n.n = 0, o.sku, o.sku2)) % 200, 'CNY', 15 + crc32(if(n.n = 0, o.sku, o.sku2)) % 200, 'CNY', 'GOODS'
from bench_order o straight_join bench_number n
where o.i >= ${from} and o.i < ${to} and n.n < 2 and (n.n = 0 or o.sku2 is not null) order by o.i;

insert into trace_shipment (shipment_no, order_no, warehouse, shipped_at, status, carrier, tracking_no, packer, station,
  weight_grams, expected_weight_grams, packaging_scanned)
select /*+ no_bnl(n) */ if(n.n = 0, o.shipment_no, o.reissued), o.order_no, o.warehouse,
  o.shipped_at + interval 7 * n.n day, 'SHIPPED', o.carrier, concat('T', if(n.n = 0, o.shipment_no, o.reissued)), o.packer,
  o.station, if(n.n = 0, 300 + o.i % 700, 300), if(n.n = 0, 300 + o.i % 701, 300), n.n = 1 or o.scanned
from bench_order o straight_join bench_number n
where o.i >= ${from} and o.i < ${to} and n.n < 2 and (n.n = 0 or o.reissued is not null) order by o.i;

-- The second line of every 64th order was bought with the order before it and left in the same parcel.
insert into trace_shipment_order (order_no, shipment_no)
select /*+ no_bnl(n) */ if(n.n = 1, o.second_order, o.order_no), if(n.n = 2, o.reissued, o.shipment_no)
from bench_order o straight_join bench_number n
where o.i >= ${from} and o.i < ${to} and n.n < 3
  and (n.n = 0 or n.n = 1 and o.sku2 is not null and o.second_order <> o.order_no or n.n = 2 and o.reissued is not null)
order by o.i;

insert into trace_shipment_tracking (tracking_no, shipment_no)
select /*+ no_bnl(n) */ concat('T', if(n.n = 0, o.shipment_no, o.reissued)), if(n.n = 0, o.shipment_no, o.reissued)
from bench_order o straight_join bench_number n
where o.i >= ${from} and o.i < ${to} and n.n < 2 and (n.n = 0 or o.reissued is not null) order by o.i;

insert into trace_shipment_line (shipment_no, seq, order_no, order_line_no, sku, lot_no, qty, shipped_at)
select /*+ no_bnl(n) */ if(n.n = 2, o.reissued, o.shipment_no), n.n = 1, if(n.n = 1, o.second_order, o.order_no),
  1 + (n.n = 1), if(n.n = 1, o.sku2, o.sku),
  if(n.n = 1, o.lot_no2, if(n.n = 0 and o.i % 200 = 13, null, o.lot_no)), 1,
  if(n.n = 2, o.shipped_at + interval 7 day, o.shipped_at)
from bench_order o straight_join bench_number n
where o.i >= ${from} and o.i < ${to} and n.n < 3
  and (n.n = 0 or n.n = 1 and o.sku2 is not null or n.n = 2 and o.reissued is not null)
order by o.i;

insert into trace_shipment_packaging (shipment_no, seq, sku, lot_no, qty, shipped_at)
select shipment_no, 0, carton_sku, carton_lot, 1, shipped_at
from bench_order where i >= ${from} and i < ${to} and scanned order by i;

insert into trace_stock_movement (movement_no, warehouse, moved_at, type, sku, lot_no, qty)
select concat('MR', order_no), warehouse, shipped_at + interval 9 day, 'RETURN_IN', sku, lot_no, 1
from bench_order where i >= ${from} and i < ${to} and i % 40 = 5 order by i;

insert into rma_return (rma_no, source, channel, request_id, type, order_no, customer_id, reason_code, reason_class,
  requested_at, platform_state, status, opened_at, closed_at)
select concat('RMA', order_no), 'REQUEST', channel, concat('RQ', order_no), 'RETURN', order_no, customer_id, 'LEAK',
  'QUALITY', shipped_at + interval 5 day, 'REFUNDED', 'CLOSED', shipped_at + interval 5 day, shipped_at + interval 12 day
from bench_order where i >= ${from} and i < ${to} and i % 40 = 5 order by i;

insert into rma_line (rma_no, order_line_no, sku, qty, ordered_qty, lot_no, lot_was_shipped, grade)
select concat('RMA', order_no), 1, sku, 1, 1, lot_no, true, 'A'
from bench_order where i >= ${from} and i < ${to} and i % 40 = 5 order by i;

insert into reissue (reissue_no, order_no, channel, customer_id, reason, resolution, status, collect_asked, currency,
  requested_by, shipment_no, collection, opened_at, closed_at)
select concat('RS', order_no), order_no, channel, customer_id, 'DAMAGED', 'RESHIP', 'CLOSED', false, 'CNY',
  'customer-service', reissued, 'NONE', shipped_at + interval 6 day, shipped_at + interval 8 day
from bench_order where i >= ${from} and i < ${to} and reissued is not null order by i;

insert into reissue_line (reissue_no, order_line_no, order_no, ordered_sku, sku, qty, state, released)
select concat('RS', order_no), 1, order_no, sku, sku, 1, 'RESHIPPED', true
from bench_order where i >= ${from} and i < ${to} and reissued is not null order by i;

insert into reissue_unit (reissue_no, position, sku, lot_no, scanned_by, scanned_at)
select concat('RS', order_no), 1, sku, lot_no, 'warehouse', shipped_at + interval 7 day
from bench_order where i >= ${from} and i < ${to} and reissued is not null order by i;

insert into complaint_voice (kind, channel, ref, rating, said_at, order_no, sku, lot_no, customer_id, said_text,
  defect_code, severity, safety, alarm, received_at)
select 'REVIEW', channel, concat('RV', order_no), 1 + i % 5, shipped_at + interval 4 day, order_no, sku, lot_no,
  customer_id, '用了几天，感觉还不错，物流也快', 'OTHER', 'MINOR', false, false, shipped_at + interval 4 day
from bench_order where i >= ${from} and i < ${to} and i % 50 = 31 order by i;

-- As the intake infers it: the carton that the station used in that week; and the lot of a line that was not scanned.
insert into trace_inferred_line (lot_no, sku, shipped_at, shipment_no, seq, order_no, order_line_no, source)
select * from (
  select concat('CW-', substring(warehouse, 2), '-', substring(station, 3) + 0, '-', floor((4 * i + 21600) / 604800)),
    'CARTON-W', shipped_at, shipment_no, -1, order_no, null, 'WINDOW'
  from bench_order where i >= ${from} and i < ${to} and not scanned
  union all
  select lot_no, sku, shipped_at, shipment_no, 0, order_no, 1, 'CANDIDATE'
  from bench_order where i >= ${from} and i < ${to} and i % 200 = 13
) x order by 1, 2, 3, 4;
