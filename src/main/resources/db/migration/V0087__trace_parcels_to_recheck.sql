-- Optional facts that decide whether a parcel is checked again: who packs it, and how dear the customer is to the shop.
alter table trace_outbound add column packer varchar(100);
alter table trace_order add column customer_level varchar(100);
create index trace_shipment_packer on trace_shipment (packer);
