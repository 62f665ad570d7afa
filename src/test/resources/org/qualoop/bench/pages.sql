-- A year of quality exceptions and the ledger of what quality cost, for reading: one exception for every 80 orders, the
-- last 300 of them open, and one line of the ledger for every ninth order (2,400 a day), a third of them belonging to an
-- exception whose parties are decided.
insert into ncr (ncr_no, status, stage, severity, safety, defect_code, source_kind, source_ref, order_no, sku, lot_no,
  supplier_code, report_text, cases, owner_group, lead_group, opened_at, opened_by, due_at, closed_at, cause, cause_stage,
  open_key)
select concat('NCR-', date_format(o.shipped_at, '%Y%m%d'), '-', lpad(o.i, 8, '0')), if(o.i >= ${open}, 'OPEN', 'CLOSED'),
  if(o.i >= ${open}, elt(1 + o.i / 80 % 4, 'TRIAGE', 'INVESTIGATION', 'DISPOSITION', 'VERIFICATION'), 'DONE'),
  elt(1 + least(2, o.i / 80 % 7), 'CRITICAL', 'MAJOR', 'MINOR'), false,
  elt(1 + o.i / 80 % 3, 'LEAKAGE', 'BROKEN', 'WRONG_ITEM'), 'REVIEW', concat('CC', o.order_no), o.order_no, o.sku,
  o.lot_no, b.supplier, 'damaged', 1, 'quality', 'quality', o.shipped_at + interval 3 day, 'bench',
  o.shipped_at + interval 5 day, if(o.i >= ${open}, null, o.shipped_at + interval 6 day), 'sealing', 'SUPPLIER',
  if(o.i >= ${open}, o.order_no, null)
from bench_order o left join bench_bought b on b.lot_no = o.lot_no and b.sku = o.sku
where o.i % 80 = 0 and o.i < ${orders};

insert into cost_entry (record_no, item, seq, category, kind, stage, cash_out, loss, currency, basis, event_no, order_no,
  sku, lot_no, supplier_code, qty, charge_no, at, booked_at, booked_by)
select x.record_no, 'bench', 1,
  elt(1 + least(3, x.r % 10), 'PREVENTION', 'APPRAISAL', 'INTERNAL_FAILURE', 'EXTERNAL_FAILURE'), x.kind,
  elt(1 + x.r % 7, 'SUPPLIER', 'INBOUND', 'WAREHOUSE', 'SHIPPING', 'DELIVERY', 'RETURN', 'COMPLAINT'),
  (100 + x.i % 9000) / 100, if(x.kind = 'REFUND', 0, (100 + x.i % 7000) / 100), 'CNY',
  elt(1 + x.r % 5, 'GIVEN', 'UNIT_COST', 'RATE', 'PAID_PRICE', 'CHARGE'),
  if(x.i % 3 = 0, concat('NCR-', date_format(x.of_event, '%Y%m%d'), '-', lpad(x.i - x.i % 80, 8, '0')), x.record_no),
  x.order_no, x.sku, x.lot_no, x.supplier, 1, if(x.r % 5 = 4, concat('CH', x.i), null), x.at, x.at, 'bench'
from (
  select o.i, o.i div 9 as r, o.order_no, o.sku, o.lot_no, b.supplier, o.shipped_at + interval 2 day as at,
    timestamp '2025-11-15 06:00:00' + interval 4 * (o.i - o.i % 80) second as of_event,
    concat(elt(1 + o.i div 9 % 6, 'RMA', 'CC', 'NCR', 'RI', 'IL', 'RCL'), '-',
      date_format(o.shipped_at, '%Y%m%d'), '-', lpad(o.i, 8, '0')) as record_no,
    elt(1 + o.i div 9 % 7, 'MATERIAL', 'FREIGHT', 'LABOUR', 'REFUND', 'COMPENSATION', 'PENALTY', 'SCRAP') as kind
  from bench_order o left join bench_bought b on b.lot_no = o.lot_no and b.sku = o.sku
  where o.i % 9 = 3 and o.i < ${orders}
) x
order by x.i;

insert into cost_share (entry_id, party, share_percent, cash_out, loss)
select id, if(id % 2 = 0, 'SUPPLIER', 'CARRIER'), if(id % 5 = 0, 60, 100),
  if(id % 5 = 0, round(cash_out * 0.6, 2), cash_out), if(id % 5 = 0, round(loss * 0.6, 2), loss)
from cost_entry where booked_by = 'bench' and event_no <> record_no
union all
select id, 'WAREHOUSE', 40, cash_out - round(cash_out * 0.6, 2), loss - round(loss * 0.6, 2)
from cost_entry where booked_by = 'bench' and event_no <> record_no and id % 5 = 0;

insert into cost_unsummed (entry_id) select id from cost_entry where booked_by = 'bench';
