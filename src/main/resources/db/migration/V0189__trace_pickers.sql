-- Who took the goods of a parcel from the shelf; null where the warehouse does not say.
alter table trace_shipment add column picker varchar(100);
