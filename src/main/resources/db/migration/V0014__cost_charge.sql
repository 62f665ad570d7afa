create table cost_charge (
  charge_no varchar(100) not null,
  charged_at datetime(6) not null,
  kind varchar(20) not null,
  charged_amount decimal(19,4) not null,
  charged_currency char(3) not null,
  order_no varchar(100),
  tracking_no varchar(100),
  primary key (charge_no)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index cost_charge_order on cost_charge (order_no);
create index cost_charge_tracking on cost_charge (tracking_no);
