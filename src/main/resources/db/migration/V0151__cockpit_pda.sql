-- What a person has entered on a PDA for a task that is still open: the server keeps it, so that another device goes on
-- where this one stopped. A draft is a step that is being worked on.
create table cockpit_pda_answer (
  task_id varchar(64) not null,
  step_id varchar(100) not null,
  process_instance_id varchar(64) not null,
  task_key varchar(100) not null,
  answer text,
  draft boolean not null,
  answered_by varchar(64) not null,
  answered_at datetime(6) not null,
  primary key (task_id, step_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index cockpit_pda_answer_place on cockpit_pda_answer (process_instance_id, task_key);

-- Messages of devices by the number that the device gave them: each counts once, however often it arrives.
create table cockpit_pda_message (
  message_id varchar(64) not null,
  task_id varchar(64) not null,
  process_instance_id varchar(64) not null,
  task_key varchar(100) not null,
  sent_by varchar(64) not null,
  done boolean not null,
  at datetime(6) not null,
  primary key (message_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index cockpit_pda_message_place on cockpit_pda_message (process_instance_id, task_key);
