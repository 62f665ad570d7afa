-- What customer service did about an order in the console. Whoever acts says which state of the order he has seen: of each
-- state only one act is taken, so a double click and a second clerk find the first one's record.
create table cockpit_console_act (
  order_no varchar(100) not null,
  seen varchar(64) not null,
  content varchar(64) not null,
  act varchar(20) not null,
  record_no varchar(64),
  acted_by varchar(64) not null,
  acted_at datetime(6) not null,
  primary key (order_no, seen)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
