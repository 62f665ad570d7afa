-- Revealing an order's personal data is noted under the order's number, which has up to 100 characters.
alter table platform_timeline modify column record_no varchar(100) not null;
