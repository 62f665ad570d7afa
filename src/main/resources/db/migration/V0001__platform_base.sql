-- Record numbers are handed out in blocks, so that parallel transactions do not queue on one row.
create table platform_number_block (
  series varchar(20) not null,
  next_value bigint not null,
  primary key (series)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create table platform_timeline (
  id bigint not null auto_increment,
  record_no varchar(64) not null,
  at datetime(6) not null,
  code varchar(64) not null,
  actor varchar(64),
  details text,
  primary key (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index platform_timeline_record on platform_timeline (record_no, id);

create table platform_evidence (
  evidence_id varchar(36) not null,
  sha256 char(64) not null,
  kind varchar(16) not null,
  media_type varchar(100) not null,
  bytes bigint not null,
  file_name varchar(200),
  task_id varchar(64),
  activity_instance_id varchar(128),
  process_instance_id varchar(64),
  record_no varchar(64),
  uploaded_by varchar(64) not null,
  uploaded_at datetime(6) not null,
  primary key (evidence_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index platform_evidence_record on platform_evidence (record_no);
create index platform_evidence_task on platform_evidence (task_id);
create index platform_evidence_activity on platform_evidence (activity_instance_id, kind);

-- Who is on duty: a shift of a group's member on some weekdays (MON,TUE,...) between two local times.
-- A shift whose end is not after its start runs over midnight.
create table platform_duty_shift (
  group_id varchar(64) not null,
  user_id varchar(64) not null,
  weekdays varchar(40) not null,
  from_time char(5) not null,
  to_time char(5) not null,
  zone varchar(40) not null,
  turn int not null,
  primary key (group_id, user_id, weekdays, from_time)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create table platform_duty_lead (
  group_id varchar(64) not null,
  lead_group varchar(64) not null,
  primary key (group_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

insert into platform_duty_lead (group_id, lead_group) values
  ('customer-service', 'cs-lead'),
  ('warehouse', 'warehouse-lead'),
  ('inspector', 'quality'),
  ('quality', 'manager'),
  ('finance', 'manager'),
  ('buyer', 'manager'),
  ('cs-lead', 'manager'),
  ('warehouse-lead', 'manager'),
  ('process-owner', 'admin'),
  ('manager', 'manager'),
  ('admin', 'admin');
