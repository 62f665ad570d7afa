-- The tables that the world is planned in; they are no part of the application's schema.
create table bench_number (n int not null primary key) engine=InnoDB;

insert into bench_number (n)
select a.d + b.d * 10 + c.d * 100 + e.d * 1000 + f.d * 10000
from (select 0 as d union select 1 union select 2 union select 3 union select 4 union select 5 union select 6
      union select 7 union select 8 union select 9) a
cross join (select 0 as d union select 1 union select 2 union select 3 union select 4 union select 5 union select 6
      union select 7 union select 8 union select 9) b
cross join (select 0 as d union select 1 union select 2 union select 3 union select 4 union select 5 union select 6
      union select 7 union select 8 union select 9) c
cross join (select 0 as d union select 1 union select 2 union select 3 union select 4 union select 5 union select 6
      union select 7 union select 8 union select 9) e
cross join (select 0 as d union select 1 union select 2 union select 3 union select 4 union select 5 union select 6
      union select 7 union select 8 union select 9) f
order by 1;

create table bench_order (
  i bigint not null,
  order_no varchar(20) generated always as (concat('O', lpad(i, 10, '0'))) virtual,
  shipment_no varchar(20) generated always as (concat('S', lpad(i, 10, '0'))) virtual,
  second_order varchar(20) generated always as (concat('O', lpad(if(i % 64 = 4, i - 1, i), 10, '0'))) virtual,
  reissued varchar(20) generated always as (if(i % 100 = 7, concat('S', lpad(i, 10, '0'), 'R'), null)) virtual,
  placed_at datetime(6) generated always as (timestamp '2025-11-15 00:00:00' + interval 4 * i second) virtual,
  shipped_at datetime(6) generated always as (timestamp '2025-11-15 06:00:00' + interval 4 * i second) virtual,
  scanned boolean generated always as (i % 16 <> 10) virtual,
  sku varchar(100) not null,
  lot_no varchar(100) not null,
  sku2 varchar(100),
  lot_no2 varchar(100),
  carton_sku varchar(100) not null,
  carton_lot varchar(100) not null,
  warehouse varchar(10) not null,
  station varchar(10) not null,
  packer varchar(10) not null,
  carrier varchar(10) not null,
  channel varchar(10) not null,
  customer_id varchar(20) not null,
  primary key (i)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create table bench_lot (
  lot_no varchar(100) not null,
  sku varchar(100) not null,
  units bigint not null,
  primary key (lot_no, sku)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create table bench_bought (
  lot_no varchar(100) not null,
  sku varchar(100) not null,
  supplier varchar(20) not null,
  units bigint not null,
  at datetime(6) not null,
  primary key (lot_no, sku)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
