-- Where the lots came from. Lots of SKUs with an odd number and of cartons are bought; all others are filled from a bulk
-- lot, which is mixed from three raw material lots: three levels. LOT-BIG comes from BULK-BIG and that from MAT-BIG.
insert ignore into supplier (code, name) select concat('V-', lpad(n, 3, '0')), concat('供应商', n) from bench_number where n < 80;

insert ignore into trace_sku (sku, name, kind)
select distinct sku, concat('商品 ', sku), 'PRODUCT' from bench_lot
union select 'CARTON-A', '纸箱 A', 'PACKAGING' union select 'CARTON-B', '纸箱 B', 'PACKAGING'
union select 'CARTON-C', '纸箱 C', 'PACKAGING' union select 'BULK', '半成品', 'MATERIAL'
union select 'MAT', '原料', 'MATERIAL';

insert ignore into bench_bought (lot_no, sku, supplier, units, at)
select lot_no, sku, concat('V-', lpad(crc32(sku) % 80, 3, '0')), units, '2025-10-01' from bench_lot
where sku <> 'SKU-BIG' and right(sku, 1) in ('1', '3', '5', '7', '9')
union all
select distinct carton_lot, carton_sku, concat('V-', lpad(crc32(carton_lot) % 80, 3, '0')), 2000000, '2025-10-01'
from bench_order where scanned and i >= ${from} and i < ${to}
union all
select concat('CW-', w.n, '-', s.n, '-', k.n), 'CARTON-W', 'V-007', 5000, '2025-10-01'
from bench_number w join bench_number s on s.n between 1 and 10 join bench_number k on k.n < 60
where w.n between 1 and 5
union all
select if(n = 0, 'MAT-BIG', concat('M-', lpad(n, 3, '0'))), 'MAT', concat('V-', lpad(n % 80, 3, '0')), 5000000,
  '2025-09-01' from bench_number where n < 300;

insert ignore into trace_purchase_order (po_no, supplier_code, ordered_at)
select concat('PO-', sku, '-', lot_no), supplier, at from bench_bought;

insert ignore into trace_purchase_order_line (po_no, line_no, sku, qty)
select concat('PO-', sku, '-', lot_no), 1, sku, units from bench_bought;

insert ignore into trace_receipt (receipt_no, po_no, received_at, warehouse, operator)
select concat('GR-', sku, '-', lot_no), concat('PO-', sku, '-', lot_no), at + interval 5 day,
  concat('W', 1 + crc32(lot_no) % 5), 'op' from bench_bought;

insert into trace_receipt_line (receipt_no, line_no, sku, lot_no, qty, supplier_lot_no, produced_on, expires_on)
select concat('GR-', sku, '-', lot_no), 1, sku, lot_no, units, concat('S', lot_no), date(at), date(at + interval 3 year)
from bench_bought
on duplicate key update qty = values(qty);

insert ignore into trace_production (production_no, produced_at, output_sku, output_lot_no, output_qty)
select concat('PB-', n), '2025-09-20', 'BULK', if(n = 0, 'BULK-BIG', concat('BK-', lpad(n, 3, '0'))), 100000
from bench_number where n < 200;

insert ignore into trace_production_input (production_no, seq, sku, lot_no, qty)
select concat('PB-', b.n), k.n, 'MAT',
  if(b.n = 0 and k.n = 0, 'MAT-BIG', concat('M-', lpad(1 + (b.n * 3 + k.n * 41) % 299, 3, '0'))), 1000
from bench_number b join bench_number k on k.n < 3 where b.n < 200;

insert into trace_production (production_no, produced_at, output_sku, output_lot_no, output_qty)
select concat('PP-', sku, '-', lot_no), '2025-10-20', sku, lot_no, units from bench_lot
where sku = 'SKU-BIG' or right(sku, 1) in ('0', '2', '4', '6', '8')
on duplicate key update output_qty = values(output_qty);

insert ignore into trace_production_input (production_no, seq, sku, lot_no, qty)
select concat('PP-', sku, '-', lot_no), 0, 'BULK',
  if(sku = 'SKU-BIG', 'BULK-BIG', concat('BK-', lpad(1 + crc32(concat(sku, lot_no)) % 199, 3, '0'))), 10
from bench_lot where sku = 'SKU-BIG' or right(sku, 1) in ('0', '2', '4', '6', '8');

insert ignore into trace_lot (lot_no, sku)
select lot_no, sku from bench_lot union select lot_no, sku from bench_bought
union select output_lot_no, output_sku from trace_production;

insert ignore into trace_stock (sku, lot_no, warehouse, location, qty, as_of)
select sku, lot_no, concat('W', w.n), concat('A-', crc32(lot_no) % 100), 50, '2026-11-20'
from bench_lot join bench_number w on w.n in (1, 2);

-- Each packing station takes a new lot of cartons every week.
insert ignore into trace_packaging_usage (warehouse, station, sku, used_from, lot_no, used_to)
select concat('W', w.n), concat('ST', lpad(s.n, 2, '0')), 'CARTON-W', timestamp '2025-11-15 00:00:00' + interval 7 * k.n day,
  concat('CW-', w.n, '-', s.n, '-', k.n), timestamp '2025-11-15 00:00:00' + interval 7 * (k.n + 1) day
from bench_number w join bench_number s on s.n between 1 and 10 join bench_number k on k.n < 60
where w.n between 1 and 5;
