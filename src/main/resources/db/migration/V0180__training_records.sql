-- Trainings that leads assign because of a figure. open_key is person|work while it is open, else null: being unique, it
-- keeps one cause from having two.
create table training (
  training_no varchar(64) not null,
  status varchar(16) not null,
  stage varchar(12) not null,
  round_no int not null,
  work varchar(40) not null,
  person varchar(64) not null,
  group_id varchar(64) not null,
  topic varchar(200) not null,
  sop_key varchar(100),
  reason varchar(2000) not null,
  assigned_by varchar(64) not null,
  assigned_at datetime(6) not null,
  due_at datetime(6),
  owner varchar(64),
  before_from date not null,
  before_to date not null,
  before_counted decimal(20,6) not null,
  before_under decimal(20,6) not null,
  window_days int not null,
  min_data int not null,
  target_percent int not null,
  max_extensions int not null,
  extensions int not null,
  completed_at datetime(6),
  window_from date,
  window_to date,
  verdict varchar(12),
  closed_at datetime(6),
  closed_by varchar(64),
  process_instance_id varchar(64),
  open_key varchar(160),
  primary key (training_no),
  constraint training_open_key unique (open_key)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index training_person on training (person, training_no);
create index training_group on training (group_id, status, training_no);

-- What was said in each round; a later round never hides an earlier one.
create table training_entry (
  training_no varchar(64) not null,
  entry_no int not null,
  round_no int not null,
  stage varchar(12) not null,
  name varchar(60) not null,
  content varchar(4000) not null,
  entered_by varchar(64) not null,
  entered_at datetime(6) not null,
  primary key (training_no, entry_no)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

insert into inspection_sop (sop_key, version, zh, en) values
  ('training-learn', 1, '学习', 'Learn'),
  ('training-check', 1, '现场确认', 'Watch and confirm'),
  ('training-judge', 1, '判断培训效果', 'Judge the effect of a training'),
  ('training-settle', 1, '决定下一步', 'Decide what is done instead');

insert into inspection_sop_step
  (sop_key, version, position, step_id, kind, required, when_step, min_count, choices, min_value, max_value, unit, pattern, zh, en) values
  ('training-learn', 1, 1, 'sopRead', 'CHECK', true, null, 1, null, null, null, null, null,
   '已读完并理解', 'Read and understood'),
  ('training-learn', 1, 2, 'learned', 'SCAN', true, null, 1, null, null, null, null, null,
   '以后怎么做', 'What I will do from now on'),
  ('training-learn', 1, 3, 'quizScore', 'MEASURE', false, null, 1, null, 0, 100, '%', null,
   '测验得分', 'Quiz score'),
  ('training-learn', 1, 4, 'learnMinutes', 'MEASURE', true, null, 1, null, 1, 600, 'min', null,
   '用时', 'Minutes it took'),
  ('training-check', 1, 1, 'checkResult', 'CHOICE', true, null, 1, 'PASS,REPEAT,CANCEL', null, null, null, null,
   '结果', 'Result'),
  ('training-check', 1, 2, 'observed', 'SCAN', true, null, 1, null, null, null, null, null,
   '看到了什么', 'What was seen'),
  ('training-check', 1, 3, 'checkMinutes', 'MEASURE', true, 'checkResult=PASS', 1, null, 1, 600, 'min', null,
   '用时', 'Minutes it took'),
  ('training-check', 1, 4, 'repeatDays', 'MEASURE', true, 'checkResult=REPEAT', 1, null, 1, 60, 'd', null,
   '几天内再学', 'Once more within days'),
  ('training-check', 1, 5, 'checkSignature', 'SIGNATURE', true, 'checkResult=PASS', 1, null, null, null, null, null,
   '我亲眼看到本人按 SOP 操作', 'I watched the person do it by the SOP'),
  ('training-judge', 1, 1, 'judgement', 'CHOICE', true, null, 1, 'EFFECTIVE,REPEAT,ESCALATE', null, null, null, null,
   '判断', 'Judgement'),
  ('training-judge', 1, 2, 'judgeGrounds', 'SCAN', true, null, 1, null, null, null, null, null,
   '依据', 'Grounds'),
  ('training-judge', 1, 3, 'repeatDays', 'MEASURE', true, 'judgement=REPEAT', 1, null, 1, 60, 'd', null,
   '几天内再学', 'Once more within days'),
  ('training-judge', 1, 4, 'judgeSignature', 'SIGNATURE', true, null, 1, null, null, null, null, null,
   '我对此判断负责', 'I answer for this judgement'),
  ('training-settle', 1, 1, 'settlement', 'SCAN', true, null, 1, null, null, null, null, null,
   '改为做什么', 'What is done instead'),
  ('training-settle', 1, 2, 'settleSignature', 'SIGNATURE', true, null, 1, null, null, null, null, null,
   '我对此决定负责', 'I answer for this decision');
