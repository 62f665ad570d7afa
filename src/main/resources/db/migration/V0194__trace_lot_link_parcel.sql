-- What counting needs of a parcel's links lies in one range of the index, not all over the table.
create index trace_lot_link_shipment on trace_lot_link (shipment_no, order_no, observed, customer_id, units);
drop index trace_lot_link_parcel on trace_lot_link;
