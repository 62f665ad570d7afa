-- One search box takes any code that is printed or said somewhere.
create index trace_receipt_line_supplier_lot on trace_receipt_line (supplier_lot_no, lot_no, sku);
create index trace_receipt_line_sku on trace_receipt_line (sku, lot_no);
create index trace_sku_barcode on trace_sku (barcode);
create index trace_order_phone on trace_order (customer_phone);
