create table supplier (
  code varchar(100) not null,
  name varchar(500) not null,
  category varchar(200),
  contact_email varchar(320),
  primary key (code)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
