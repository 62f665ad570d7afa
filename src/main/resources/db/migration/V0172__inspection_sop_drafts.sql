-- A version of an SOP that is being written: without effect until it is published. It may be faulty still, so it is kept
-- as the document that it is. revision counts how often it was saved: who saves names the one that he has read.
create table inspection_sop_draft (
  sop_key varchar(60) not null,
  revision int not null,
  content mediumtext not null,
  saved_at datetime(6) not null,
  saved_by varchar(64) not null,
  primary key (sop_key)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
