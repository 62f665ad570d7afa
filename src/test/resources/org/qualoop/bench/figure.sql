insert ignore into kpi_sum (dimension, sku, span, first_day, cell, return_rate_above, return_rate_under,
  return_request_rate_above, return_request_rate_under, fault_report_ppm_above, fault_report_ppm_under,
  mis_shipment_ppm_above, mis_shipment_ppm_under, cost_of_quality_above, cost_of_quality_under, damage_rate_above,
  damage_rate_under, quality_refund_rate_above, quality_refund_rate_under, on_time_delivery_above,
  on_time_delivery_under)
select '${dimension}', x.sku, 1, x.d, x.cell, nullif(10000 * floor(x.n / 40), 0), 10000 * x.n,
  nullif(10000 * floor(x.n / 35), 0), 10000 * x.n, nullif(10000 * floor(x.n / 60), 0), 10000 * x.n,
  nullif(10000 * floor(x.n / 400), 0), 10000 * x.n, nullif(10000 * floor(x.n / 90), 0), 599000 * x.n,
  nullif(10000 * floor(x.n / 150), 0), 10000 * x.n, nullif(10000 * floor(x.n / 80), 0), 10000 * x.n,
  10000 * floor(x.n / 2), 10000 * x.n
from (
  select ${cell} as cell, ${sku} as sku,
    date(o.shipped_at) as d, count(*) as n
  from bench_order o ${join}
  where o.i >= ${from}
  group by cell, sku, d having cell is not null
) x
order by 1, 2, 3, 4, 5
