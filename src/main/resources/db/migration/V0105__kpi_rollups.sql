-- What rooms told, one row per event that counts for a figure; the same subject again replaces it.
create table kpi_count (
  subject varchar(300) not null,
  kpi varchar(40) not null,
  happened_at datetime(6) not null,
  order_no varchar(100),
  order_line_no int,
  sku varchar(100),
  lot_no varchar(100),
  supplier_code varchar(100),
  more varchar(2000) not null,
  numerator decimal(19,4) not null,
  denominator decimal(19,4) not null,
  primary key (subject)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index kpi_count_order on kpi_count (order_no);
create index kpi_count_lot on kpi_count (lot_no, sku);

-- What must be counted again. Each transaction adds rows of its own, so nobody waits for anybody.
create table kpi_dirty (
  id bigint not null auto_increment,
  subject varchar(300) not null,
  primary key (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- What each subject has put into the roll-ups, so that it can be taken out again.
create table kpi_applied (
  subject varchar(300) not null,
  content mediumtext not null,
  primary key (subject)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- dimension is the name of one, or of one and the SKU (supplier+sku: S-1|SKU-1); all has the cell *.
create table kpi_daily (
  kpi varchar(40) not null,
  dimension varchar(40) not null,
  cell varchar(310) not null,
  counted_on date not null,
  numerator decimal(19,4) not null,
  denominator decimal(19,4) not null,
  primary key (kpi, dimension, cell, counted_on)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index kpi_daily_day on kpi_daily (kpi, dimension, counted_on);

-- Durations in three significant digits, so that medians are sums over days too.
create table kpi_daily_bucket (
  kpi varchar(40) not null,
  dimension varchar(40) not null,
  cell varchar(310) not null,
  counted_on date not null,
  bucket decimal(19,4) not null,
  cases decimal(19,4) not null,
  primary key (kpi, dimension, cell, counted_on, bucket)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- How many days a parcel may take when its order promises nothing: the warehouse's lane of the carrier, * for any.
create table kpi_delivery_promise (
  carrier varchar(100) not null,
  warehouse varchar(100) not null,
  days int not null,
  primary key (carrier, warehouse)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
insert into kpi_delivery_promise (carrier, warehouse, days) values ('*', '*', 5);

-- One node counts at a time.
create table kpi_lock (
  name varchar(20) not null,
  primary key (name)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
insert into kpi_lock (name) values ('fold');

-- What was there before the figures were.
insert into kpi_dirty (subject)
select concat('O|', order_no) from trace_order
union select concat('O|', order_no) from trace_shipment_order;
