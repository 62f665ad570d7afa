-- What the merchant's warehouse keeps from sale until its verdict: one row per inspection lot.
create table sandbox_pending_stock (
  record_no varchar(64) not null,
  sku varchar(64) not null,
  lot_no varchar(64) not null,
  qty int not null,
  primary key (record_no)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index sandbox_pending_stock_lot on sandbox_pending_stock (sku, lot_no);
