-- How a supplier stands; a supplier without a row was never qualified here. due_at is when the sweep looks next.
create table supplier_standing (
  supplier_code varchar(100) not null,
  status varchar(12) not null,
  since datetime(6) not null,
  reason varchar(500),
  record_no varchar(64),
  requalify_at datetime(6),
  due_at datetime(6),
  primary key (supplier_code)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index supplier_standing_due on supplier_standing (due_at);

-- open_key is the supplier's code while the application is open, else null: being unique, it lets nobody apply twice.
create table supplier_qualification (
  qualification_no varchar(64) not null,
  supplier_code varchar(100) not null,
  supplier_name varchar(500) not null,
  category varchar(200),
  contact_email varchar(320),
  kind varchar(20) not null,
  status varchar(12) not null,
  words varchar(2000),
  applicant varchar(64) not null,
  applied_at datetime(6) not null,
  owner varchar(64),
  owner_group varchar(64),
  due_at datetime(6),
  audit_score decimal(5,2),
  critical_failed boolean,
  sample_size int,
  sample_defects int,
  sample_result varchar(8),
  sample_report varchar(200),
  proposal varchar(12),
  quality_decider varchar(64),
  quality_decision varchar(12),
  buyer_decider varchar(64),
  buyer_decision varchar(12),
  decision varchar(12),
  decision_reason varchar(2000),
  conditions varchar(2000),
  conditions_due_at datetime(6),
  decided_at datetime(6),
  closed_at datetime(6),
  process_instance_id varchar(64),
  open_key varchar(130),
  primary key (qualification_no),
  constraint supplier_qualification_open_key unique (open_key)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index supplier_qualification_supplier on supplier_qualification (supplier_code, qualification_no);
create index supplier_qualification_status on supplier_qualification (status, qualification_no);

-- What each item of the checklist gave at the audit of one qualification.
create table supplier_audit_item (
  qualification_no varchar(64) not null,
  item varchar(64) not null,
  score decimal(5,2) not null,
  weight int not null,
  minimum decimal(5,2),
  critical boolean not null,
  primary key (qualification_no, item)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Licences, certificates, filings and test reports. valid_until null: does not expire.
create table supplier_document (
  supplier_code varchar(100) not null,
  doc_type varchar(40) not null,
  doc_number varchar(100) not null,
  valid_until date,
  evidence_id varchar(64) not null,
  recorded_by varchar(64) not null,
  recorded_at datetime(6) not null,
  primary key (supplier_code, doc_type, doc_number)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- A warning or a suspension, until its cause is gone. open_key is code|cause while it is open.
create table supplier_suspension (
  suspension_no varchar(64) not null,
  supplier_code varchar(100) not null,
  cause varchar(20) not null,
  reason varchar(500) not null,
  status varchar(12) not null,
  opened_at datetime(6) not null,
  opened_by varchar(64) not null,
  grace_until datetime(6),
  suspended_at datetime(6),
  closed_at datetime(6),
  conclusion varchar(2000),
  owner varchar(64),
  owner_group varchar(64),
  due_at datetime(6),
  process_instance_id varchar(64),
  open_key varchar(130),
  primary key (suspension_no),
  constraint supplier_suspension_open_key unique (open_key)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index supplier_suspension_supplier on supplier_suspension (supplier_code, suspension_no);
create index supplier_suspension_status on supplier_suspension (status, suspension_no);
