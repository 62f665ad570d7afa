-- The plan of the world: one row for each order, from which all fact tables are filled. ${from} and ${to} are numbers of
-- orders. Every fourth order has a second line, so ten million lines are eight million orders, one every four seconds.
-- SKUs are bought by Zipf's law; a SKU's lots follow each other in time; every fiftieth SKU prints lot numbers that
-- others print too. Every eighth of the first 800,000 orders has a unit of the lot LOT-BIG (100,000 shipments), every
-- eighth of all orders came in a carton of the lot CL-BIG; every sixteenth has no packaging scan.
insert into bench_order (i, sku, lot_no, sku2, lot_no2, carton_sku, carton_lot, warehouse, station, packer, carrier,
  channel, customer_id)
select i,
  if(i % 8 = 2 and i < 800000, 'SKU-BIG', concat('SKU-', lpad(r1, 4, '0'))),
  if(i % 8 = 2 and i < 800000, 'LOT-BIG',
     concat(if(r1 % 50 = 0, 'B', concat('L', lpad(r1, 4, '0'), '-')), lpad(floor((i + r1 * 7919) / 330000), 4, '0'))),
  if(i % 4 = 0, concat('SKU-', lpad(r2, 4, '0')), null),
  if(i % 4 = 0,
     concat(if(r2 % 50 = 0, 'B', concat('L', lpad(r2, 4, '0'), '-')), lpad(floor((i + r2 * 7919) / 330000), 4, '0')),
     null),
  if(i % 8 = 1, 'CARTON-A', elt(1 + rc % 3, 'CARTON-A', 'CARTON-B', 'CARTON-C')),
  if(i % 8 = 1, 'CL-BIG', concat('CL-', lpad(rc, 4, '0'))),
  concat('W', 1 + i % 5),
  concat('ST', lpad(1 + floor(i / 5) % 10, 2, '0')),
  concat('P', lpad(1 + i % 5 * 8 + floor(i / 40) % 8, 3, '0')),
  elt(1 + u % 5, 'SF', 'YTO', 'ZTO', 'JD', 'STO'),
  elt(1 + floor(u / 7) % 4, 'tmall', 'jd', 'douyin', 'pdd'),
  concat('C', lpad(floor(u / 11) % 5000000, 7, '0'))
from (
  select ${from} + n as i,
    crc32(concat('u', ${from} + n)) as u,
    least(2000, floor(exp(crc32(concat('s', ${from} + n)) / 4294967296 * ln(2001)))) as r1,
    least(2000, floor(exp(crc32(concat('t', ${from} + n)) / 4294967296 * ln(2001)))) as r2,
    least(500, floor(exp(crc32(concat('c', ${from} + n)) / 4294967296 * ln(501)))) as rc
  from bench_number where n < ${to} - ${from}
) d;

insert into bench_lot (lot_no, sku, units)
select * from (
  select lot_no, sku, sum(qty) as u from (
    select lot_no, sku, 1 + (reissued is not null) as qty from bench_order where i >= ${from} and i < ${to}
    union all
    select lot_no2, sku2, 1 from bench_order where i >= ${from} and i < ${to} and sku2 is not null
  ) x group by lot_no, sku
) y
on duplicate key update units = units + y.u;
