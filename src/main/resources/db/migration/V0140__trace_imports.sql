-- An uploaded file on its way into the intake. rows_done is the last row whose item is through: it moves in the
-- transaction that stores the item, so a node that dies loses and repeats nothing.
create table trace_import (
  import_no varchar(40) not null,
  kind varchar(60) not null,
  mapping_name varchar(100),
  layout mediumtext not null,
  ignored_columns mediumtext not null,
  file_name varchar(255) not null,
  file_sha256 char(64) not null,
  file_bytes bigint not null,
  file_type varchar(10) not null,
  charset_name varchar(20),
  delimiter_char char(1),
  dry_run boolean not null,
  status varchar(12) not null,
  rows_total int,
  rows_done int not null,
  accepted int not null,
  updated int not null,
  duplicates int not null,
  rejected int not null,
  failure varchar(2000),
  created_by varchar(64) not null,
  created_at datetime(6) not null,
  started_at datetime(6),
  finished_at datetime(6),
  leased_by varchar(64),
  leased_until datetime(6),
  primary key (import_no)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index trace_import_work on trace_import (status, created_at);
create index trace_import_file on trace_import (file_sha256);

-- The file itself, in parts that any node can read; kept for some weeks.
create table trace_import_part (
  file_sha256 char(64) not null,
  part_no int not null,
  content mediumblob not null,
  primary key (file_sha256, part_no)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- What is wrong with a cell; from_row and to_row are the rows of its item, none of which was taken.
create table trace_import_error (
  import_no varchar(40) not null,
  row_no int not null,
  seq int not null,
  from_row int not null,
  to_row int not null,
  path varchar(200) not null,
  detail varchar(1000) not null,
  primary key (import_no, row_no, seq)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- How a foreign layout reads, kept by name.
create table trace_import_mapping (
  name varchar(100) not null,
  kind varchar(60) not null,
  layout mediumtext not null,
  saved_by varchar(64) not null,
  saved_at datetime(6) not null,
  primary key (name)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
