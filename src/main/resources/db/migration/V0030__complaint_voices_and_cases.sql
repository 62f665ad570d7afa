-- What a customer said: a review or a complaint, as its last revision tells it, with what was made of it.
create table complaint_voice (
  kind varchar(10) not null,
  channel varchar(100) not null,
  ref varchar(100) not null,
  complaint_kind varchar(10),
  rating int,
  said_at datetime(6) not null,
  order_no varchar(100),
  sku varchar(100),
  lot_no varchar(100),
  customer_id varchar(100),
  said_text mediumtext,
  append_text mediumtext,
  media_urls mediumtext,
  defect_code varchar(40) not null,
  severity varchar(10) not null,
  safety boolean not null,
  alarm boolean not null,
  case_no varchar(64),
  ncr_no varchar(64),
  received_at datetime(6) not null,
  primary key (kind, channel, ref)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index complaint_voice_order on complaint_voice (order_no);
create index complaint_voice_sku on complaint_voice (sku, said_at, rating);
create index complaint_voice_lot on complaint_voice (lot_no, sku);
create index complaint_voice_ncr on complaint_voice (ncr_no);

-- record_no is the business key of the process that works on the case: its own number, or that of the return.
create table complaint_case (
  case_no varchar(64) not null,
  status varchar(10) not null,
  source_kind varchar(10) not null,
  source_channel varchar(100) not null,
  source_ref varchar(100) not null,
  order_no varchar(100),
  sku varchar(100),
  lot_no varchar(100),
  customer_id varchar(100),
  defect_code varchar(40) not null,
  severity varchar(10) not null,
  priority varchar(10) not null,
  safety boolean not null,
  ncr_no varchar(64),
  record_no varchar(64) not null,
  process_instance_id varchar(64),
  owner varchar(64),
  owner_group varchar(64),
  said_at datetime(6) not null,
  opened_at datetime(6) not null,
  due_at datetime(6),
  responded_at datetime(6),
  served_at datetime(6),
  injury_open boolean not null,
  closed_at datetime(6),
  contact_result text,
  reply_text text,
  injury_note text,
  compensation_amount decimal(19,2),
  compensation_currency char(3),
  payment_no varchar(100),
  primary key (case_no),
  constraint complaint_case_source unique (source_kind, source_channel, source_ref)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index complaint_case_status on complaint_case (status, opened_at, case_no);
create index complaint_case_owner on complaint_case (owner, status, opened_at, case_no);
create index complaint_case_opened on complaint_case (opened_at, case_no);
create index complaint_case_order on complaint_case (order_no);
create index complaint_case_lot on complaint_case (lot_no, sku);
create index complaint_case_customer on complaint_case (customer_id);
create index complaint_case_record on complaint_case (record_no);
create index complaint_case_ncr on complaint_case (ncr_no);
