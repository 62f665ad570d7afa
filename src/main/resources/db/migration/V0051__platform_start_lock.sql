-- One row that a starting node locks while it sets up users, grants and filters.
create table platform_start_lock (
  id int not null,
  primary key (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

insert into platform_start_lock (id) values (1);
