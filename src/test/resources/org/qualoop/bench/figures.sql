-- The roll-ups as the facts of the plan would have filled them, for reading: every dimension by itself in spans of 1, 8 and
-- 64 days, and by day with the SKU for the last 35 days. The denominators are lines; the numerators a share of them.
create table bench_material (sku varchar(100) not null, lot_no varchar(100) not null, value varchar(210) not null,
  supplier varchar(20), primary key (lot_no, sku, value)) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

insert into bench_material (sku, lot_no, value, supplier)
select p.output_sku, p.output_lot_no, concat(i.lot_no, '|', i.sku), null
from trace_production p join trace_production_input i on i.production_no = p.production_no where p.output_sku <> 'BULK'
union
select p.output_sku, p.output_lot_no, concat(m.lot_no, '|', m.sku), b.supplier
from trace_production p join trace_production_input i on i.production_no = p.production_no
join trace_production q on q.output_lot_no = i.lot_no and q.output_sku = i.sku
join trace_production_input m on m.production_no = q.production_no
join bench_bought b on b.lot_no = m.lot_no and b.sku = m.sku
where p.output_sku <> 'BULK';
