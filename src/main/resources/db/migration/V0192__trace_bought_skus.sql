-- Whether an article is bought: the mass balance asks for each lot that was made.
create index trace_purchase_order_line_sku on trace_purchase_order_line (sku);
