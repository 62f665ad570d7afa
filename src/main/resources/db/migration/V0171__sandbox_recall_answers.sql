-- What a customer of the sandbox will answer to a recall.
create table sandbox_recall (
  ref varchar(64) not null,
  body text not null,
  primary key (ref)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
