insert into kpi_daily (kpi, dimension, cell, counted_on, numerator, denominator)
select k.kpi, '${dimension}', x.cell, x.d, floor(x.n / k.shares), x.n
from (
  select ${cell} as cell, date(o.shipped_at) as d, count(*) as n
  from bench_order o ${join}
  where o.i >= ${from}
  group by cell, d having cell is not null
) x cross join bench_kpi k
order by 1, 3, 4
on duplicate key update numerator = kpi_daily.numerator + values(numerator),
  denominator = kpi_daily.denominator + values(denominator)
