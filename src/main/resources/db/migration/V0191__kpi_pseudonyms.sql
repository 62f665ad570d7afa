-- The key by which persons are called in figures for those who are not to know who they are: one row, made at first use.
create table kpi_pseudonym_key (
  id int not null,
  secret varchar(64) not null,
  primary key (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
