-- What the house has answered to a regulator (12315), beside what it told the customer.
create table complaint_regulator_answer (
  case_no varchar(64) not null,
  due_at datetime(6),
  reference varchar(100),
  reply mediumtext,
  settled varchar(16),
  answered_by varchar(64),
  answered_at datetime(6),
  primary key (case_no)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

insert into inspection_sop (sop_key, version, zh, en) values
  ('regulator-answer', 1, '答复监管平台', 'Answer the regulator');
insert into inspection_sop_step
  (sop_key, version, position, step_id, kind, required, when_step, min_count, choices, min_value, max_value, unit, pattern, zh, en) values
  ('regulator-answer', 1, 1, 'regulatorRef', 'SCAN', true, null, 1, null, null, null, null, '[^ ].{0,99}',
   '12315 平台的工单号', 'Number of the matter at the regulator'),
  ('regulator-answer', 1, 2, 'regulatorReply', 'SCAN', true, null, 1, null, null, null, null, null,
   '提交给监管平台的答复', 'What was answered to the regulator'),
  ('regulator-answer', 1, 3, 'settled', 'CHOICE', true, null, 1, 'AGREED,NOT_AGREED', null, null, null, null,
   '与消费者：AGREED 达成一致、NOT_AGREED 未达成', 'With the customer: AGREED or NOT_AGREED');
