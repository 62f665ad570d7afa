insert ignore into kpi_sum (dimension, sku, span, first_day, cell,
  return_rate_above, return_rate_under, return_request_rate_above, return_request_rate_under, fault_report_ppm_above,
  fault_report_ppm_under, mis_shipment_ppm_above, mis_shipment_ppm_under, cost_of_quality_above,
  cost_of_quality_under, damage_rate_above, damage_rate_under, quality_refund_rate_above, quality_refund_rate_under,
  on_time_delivery_above, on_time_delivery_under)
select dimension, '', ${span},
  date_add('1970-01-01', interval (to_days(first_day) - to_days('1970-01-01')) div ${span} * ${span} day) as d, cell,
  sum(return_rate_above), sum(return_rate_under), sum(return_request_rate_above), sum(return_request_rate_under),
  sum(fault_report_ppm_above), sum(fault_report_ppm_under), sum(mis_shipment_ppm_above), sum(mis_shipment_ppm_under),
  sum(cost_of_quality_above), sum(cost_of_quality_under), sum(damage_rate_above), sum(damage_rate_under),
  sum(quality_refund_rate_above), sum(quality_refund_rate_under), sum(on_time_delivery_above),
  sum(on_time_delivery_under)
from kpi_sum where sku = '' and span = 1
group by dimension, d, cell
order by 1, 4, 5
