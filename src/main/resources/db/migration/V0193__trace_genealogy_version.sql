-- Another one whenever a production is told or changed: who remembers what lots were made of asks only for this.
create table trace_genealogy (
  id int not null,
  version varchar(36) not null,
  primary key (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
insert into trace_genealogy (id, version) values (1, 'none');
