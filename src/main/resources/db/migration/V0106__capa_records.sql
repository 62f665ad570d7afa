-- open_key is sku|supplier|defect while the CAPA is open, else null: being unique, it keeps one cause from having two.
create table capa (
  capa_no varchar(64) not null,
  status varchar(12) not null,
  step varchar(12) not null,
  round_no int not null,
  title varchar(500) not null,
  severity varchar(10) not null,
  sku varchar(100),
  supplier_code varchar(100),
  lot_no varchar(100),
  defect_code varchar(40) not null,
  reason varchar(12) not null,
  report_text text,
  owner varchar(64),
  owner_group varchar(64),
  lead_group varchar(64),
  opened_at datetime(6) not null,
  opened_by varchar(64) not null,
  due_at datetime(6),
  closed_at datetime(6),
  closed_by varchar(64),
  kpi varchar(40),
  target_percent int,
  window_days int,
  min_data int,
  max_extensions int,
  extensions int not null,
  window_from date,
  window_to date,
  process_instance_id varchar(64),
  open_key varchar(320),
  primary key (capa_no),
  constraint capa_open_key unique (open_key)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index capa_status on capa (status, capa_no);
create index capa_goods on capa (sku, defect_code, status);
create index capa_supplier on capa (supplier_code, capa_no);

create table capa_ncr (
  capa_no varchar(64) not null,
  ncr_no varchar(64) not null,
  joined_at datetime(6) not null,
  primary key (capa_no, ncr_no)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index capa_ncr_ncr on capa_ncr (ncr_no);

-- What was entered at each step in each round; a later round never hides an earlier one.
create table capa_entry (
  capa_no varchar(64) not null,
  round_no int not null,
  step varchar(12) not null,
  name varchar(60) not null,
  content text not null,
  entered_by varchar(64) not null,
  entered_at datetime(6) not null,
  primary key (capa_no, round_no, step, name)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create table capa_action (
  capa_no varchar(64) not null,
  action_no varchar(80) not null,
  round_no int not null,
  action_text varchar(4000) not null,
  owner varchar(64) not null,
  owner_group varchar(64),
  due_at datetime(6) not null,
  done_at datetime(6),
  done_by varchar(64),
  result text,
  primary key (action_no)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index capa_action_capa on capa_action (capa_no, action_no);

-- Each time the figure was measured, with what it was measured against.
create table capa_check (
  capa_no varchar(64) not null,
  seq int not null,
  round_no int not null,
  kpi varchar(40) not null,
  dimension varchar(40) not null,
  cell varchar(310) not null,
  before_from date not null,
  before_to date not null,
  before_numerator decimal(19,4) not null,
  before_denominator decimal(19,4) not null,
  after_from date not null,
  after_to date not null,
  after_numerator decimal(19,4) not null,
  after_denominator decimal(19,4) not null,
  target_percent int not null,
  min_data int not null,
  verdict varchar(16) not null,
  checked_at datetime(6) not null,
  checked_by varchar(64) not null,
  primary key (capa_no, seq)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Counts the earlier exceptions of one cause.
create index ncr_cause_time on ncr (sku, defect_code, opened_at);
