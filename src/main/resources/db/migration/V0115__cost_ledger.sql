-- The ledger is append-only: a correction is a reversal of the line that was wrong and a new line. seq 1 is the first
-- booking of an item, so the unique key books it once; no line is reversed twice.
create table cost_entry (
  id bigint not null auto_increment,
  record_no varchar(100) not null,
  item varchar(64) not null,
  seq int not null,
  reverses bigint,
  category varchar(16) not null,
  kind varchar(12) not null,
  stage varchar(12) not null,
  cash_out decimal(19,2) not null,
  loss decimal(19,2) not null,
  currency char(3) not null,
  basis varchar(12) not null,
  event_no varchar(100) not null,
  order_no varchar(100),
  sku varchar(100),
  lot_no varchar(100),
  supplier_code varchar(100),
  qty int,
  minutes int,
  goods varchar(20),
  charge_no varchar(100),
  at datetime(6) not null,
  booked_at datetime(6) not null,
  booked_by varchar(64) not null,
  primary key (id),
  constraint cost_entry_once unique (record_no, item, seq),
  constraint cost_entry_reversed_once unique (reverses)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index cost_entry_at on cost_entry (at, id);
create index cost_entry_event on cost_entry (event_no);
create index cost_entry_order on cost_entry (order_no);
create index cost_entry_lot on cost_entry (lot_no, sku);
create index cost_entry_sku on cost_entry (sku, at);
create index cost_entry_supplier on cost_entry (supplier_code, at);
create index cost_entry_charge on cost_entry (charge_no);

-- What an hour or a parcel costs, without VAT, from when to when. '*' stands for any. A rate is never changed: another
-- one with a later valid_from takes its place.
create table cost_rate (
  kind varchar(12) not null,
  subject varchar(64) not null,
  carrier varchar(64) not null,
  valid_from datetime(6) not null,
  valid_to datetime(6),
  amount decimal(19,4) not null,
  currency char(3) not null,
  max_minutes int,
  primary key (kind, subject, carrier, valid_from)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- LABOUR: per minute of a group. A record waits longer on a desk than anybody works on it: at most so many minutes of
-- one group count for one record. FREIGHT: per parcel of a warehouse and a carrier.
insert into cost_rate (kind, subject, carrier, valid_from, valid_to, amount, currency, max_minutes) values
  ('LABOUR', '*', '*', '2000-01-01 00:00:00', null, 0.6000, 'CNY', 120),
  ('LABOUR', 'quality', '*', '2000-01-01 00:00:00', null, 1.0000, 'CNY', 240),
  ('LABOUR', 'manager', '*', '2000-01-01 00:00:00', null, 2.0000, 'CNY', 60),
  ('LABOUR', 'inspector', '*', '2000-01-01 00:00:00', null, 0.7000, 'CNY', 240),
  ('LABOUR', 'customer-service', '*', '2000-01-01 00:00:00', null, 0.5000, 'CNY', 60),
  ('FREIGHT', '*', '*', '2000-01-01 00:00:00', null, 8.0000, 'CNY', null);
