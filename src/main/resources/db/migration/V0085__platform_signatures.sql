-- Electronic signatures: who signed which step of which run of a task, when, and what it meant. Only ever appended.
create table platform_signature (
  signature_id varchar(36) not null,
  activity_instance_id varchar(128) not null,
  task_id varchar(64) not null,
  record_no varchar(64),
  sop_key varchar(60) not null,
  sop_version int not null,
  step_id varchar(60) not null,
  signer varchar(64) not null,
  printed_name varchar(200) not null,
  meaning varchar(500) not null,
  signed_at datetime(6) not null,
  primary key (signature_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index platform_signature_run on platform_signature (activity_instance_id, step_id);
create index platform_signature_record on platform_signature (record_no);
create index platform_signature_task on platform_signature (task_id);
