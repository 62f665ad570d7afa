-- One recall or drill. The scope's figures are those of the moment when it was frozen.
create table recall_campaign (
  recall_no varchar(64) not null,
  reason text not null,
  risk varchar(500) not null,
  risk_level varchar(10) not null,
  regime varchar(20) not null,
  drill boolean not null,
  status varchar(16) not null,
  ncr_no varchar(64),
  started_at datetime(6) not null,
  started_by varchar(64) not null,
  frozen_at datetime(6) not null,
  trace_millis bigint not null,
  lots int not null,
  orders bigint not null,
  customers bigint not null,
  units bigint not null,
  inferred_orders bigint not null,
  inferred_customers bigint not null,
  target decimal(7,4),
  rounds int,
  round_no int not null,
  round_gap varchar(20),
  contact_inferred boolean,
  owner varchar(64),
  owner_group varchar(64),
  due_at datetime(6),
  assessed_by varchar(64),
  assessed_at datetime(6),
  assessment text,
  approved_by varchar(64),
  approved_at datetime(6),
  approval varchar(16),
  approval_note varchar(2000),
  solution varchar(16),
  report_due_at datetime(6),
  reported_at datetime(6),
  report_ref varchar(200),
  plan_due_at datetime(6),
  planned_at datetime(6),
  plan_ref varchar(200),
  located decimal(7,4),
  contactable decimal(7,4),
  mass_balance decimal(9,4),
  effectiveness decimal(7,4),
  stock_fate varchar(20),
  conclusion text,
  below_target_reason text,
  signature varchar(200),
  closed_by varchar(64),
  closed_at datetime(6),
  scope_stale boolean not null,
  settling boolean not null,
  process_instance_id varchar(64),
  primary key (recall_no)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index recall_campaign_status on recall_campaign (status, drill);
create index recall_campaign_ncr on recall_campaign (ncr_no);

-- The lots in scope at every level; added_at is empty for what was frozen at start.
create table recall_lot (
  recall_no varchar(64) not null,
  sku varchar(100) not null,
  lot_no varchar(100) not null,
  step int not null,
  added_at datetime(6),
  primary key (recall_no, sku, lot_no)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index recall_lot_lot on recall_lot (lot_no, sku, recall_no);

-- A lot in a parcel, for one order. A row is never changed but for the customer that a late order names.
create table recall_line (
  recall_no varchar(64) not null,
  shipment_no varchar(100) not null,
  source varchar(12) not null,
  seq int not null,
  order_no varchar(100) not null,
  sku varchar(100) not null,
  lot_no varchar(100) not null,
  order_line_no int,
  customer_id varchar(100),
  channel varchar(100),
  warehouse varchar(100) not null,
  qty int,
  shipped_at datetime(6) not null,
  tracking_no varchar(100) not null,
  observed boolean not null,
  leaked boolean not null,
  added_at datetime(6),
  primary key (recall_no, shipment_no, source, seq, order_no, sku, lot_no)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index recall_line_customer on recall_line (recall_no, customer_id, order_no);
create index recall_line_order on recall_line (order_no, recall_no);
create index recall_line_added on recall_line (recall_no, added_at);

-- One customer of one recall: how he is reached, in which round he was, what he answered. No personal data.
create table recall_contact (
  recall_no varchar(64) not null,
  customer_id varchar(100) not null,
  channel varchar(100),
  order_no varchar(100) not null,
  route varchar(10) not null,
  observed boolean not null,
  state varchar(12) not null,
  round_no int not null,
  batch_no int,
  place int,
  times int not null,
  contacted_at datetime(6),
  answer varchar(16),
  answered_at datetime(6),
  added_at datetime(6),
  primary key (recall_no, customer_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index recall_contact_state on recall_contact (recall_no, state, round_no);
create index recall_contact_batch on recall_contact (recall_no, batch_no, place);

create table recall_reply (
  channel varchar(100) not null,
  reply_id varchar(100) not null,
  recall_no varchar(64) not null,
  customer_id varchar(100) not null,
  order_no varchar(100),
  answer varchar(16) not null,
  qty int,
  proof text,
  reaction varchar(10),
  reaction_state varchar(10),
  reported_at datetime(6),
  report_ref varchar(200),
  reply_text text,
  replied_at datetime(6) not null,
  recorded_by varchar(64) not null,
  primary key (channel, reply_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index recall_reply_recall on recall_reply (recall_no, customer_id, replied_at);
create index recall_reply_reaction on recall_reply (recall_no, reaction_state, replied_at);

-- What a customer gets, once for each line of an order over all recalls.
create table recall_remedy (
  remedy_no varchar(64) not null,
  recall_no varchar(64) not null,
  customer_id varchar(100) not null,
  order_no varchar(100) not null,
  order_line_no int not null,
  kind varchar(12) not null,
  sku varchar(100) not null,
  lot_no varchar(100) not null,
  qty int not null,
  disposed boolean not null,
  amount decimal(19,4),
  currency char(3),
  status varchar(10) not null,
  reference varchar(200),
  note varchar(2000),
  settled_at datetime(6),
  primary key (remedy_no),
  constraint recall_remedy_once unique (order_no, order_line_no, lot_no)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index recall_remedy_status on recall_remedy (recall_no, status);

-- A lot to be held in one warehouse.
create table recall_hold (
  recall_no varchar(64) not null,
  warehouse varchar(100) not null,
  sku varchar(100) not null,
  lot_no varchar(100) not null,
  hold_no int not null,
  qty bigint not null,
  status varchar(12) not null,
  requested_at datetime(6) not null,
  confirmed_at datetime(6),
  confirmed_by varchar(64),
  note varchar(2000),
  run_id varchar(64),
  primary key (recall_no, warehouse, sku, lot_no),
  constraint recall_hold_no unique (recall_no, hold_no)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- A parcel that could still be stopped.
create table recall_outbound (
  recall_no varchar(64) not null,
  outbound_no varchar(100) not null,
  order_no varchar(100) not null,
  warehouse varchar(100) not null,
  status varchar(12) not null,
  requested_at datetime(6) not null,
  answered_at datetime(6),
  run_id varchar(64),
  primary key (recall_no, outbound_no)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create index rma_arrival_line_lot on rma_arrival_line (lot_no, sku);

insert into inspection_sop (sop_key, version, zh, en) values
  ('recall-assessment', 1, '召回风险评估', 'Assess the risk of a recall'),
  ('recall-approval',   1, '召回批准',     'Approve a recall'),
  ('recall-report',     1, '上报监管部门', 'Report a recall to the authority'),
  ('recall-plan',       1, '提交召回计划', 'Hand in the recall plan'),
  ('recall-reaction',   1, '上报不良反应', 'Report an adverse reaction'),
  ('recall-by-hand',    1, '人工联系顾客', 'Contact customers by hand'),
  ('recall-hold',       1, '人工冻结库存', 'Hold stock by hand'),
  ('recall-closing',    1, '关闭召回',     'Close a recall');

insert into inspection_sop_step
  (sop_key, version, position, step_id, kind, required, when_step, min_count, choices, min_value, max_value, unit, pattern, zh, en) values
  ('recall-assessment', 1, 1, 'riskLevel', 'CHOICE', true, null, 1, 'HIGH,MEDIUM,LOW', null, null, null, null,
   '风险等级：高、中、低', 'Level of risk: high, medium, low'),
  ('recall-assessment', 1, 2, 'assessment', 'SCAN', true, null, 1, null, null, null, null, null,
   '风险评估：危害、可能性、受影响人群、依据', 'Assessment: hazard, likelihood, who is affected, on what grounds'),
  ('recall-approval', 1, 1, 'approval', 'CHOICE', true, null, 1, 'APPROVED,REJECTED', null, null, null, null,
   '批准或驳回', 'Approve or reject'),
  ('recall-approval', 1, 2, 'solution', 'CHOICE', true, 'approval=APPROVED', 1, 'REFUND,REPLACEMENT,DISPOSAL,CHOICE', null, null, null, null,
   '给顾客的方案：退款、换新、自行销毁并退款、由顾客选择', 'What customers get: refund, replacement, refund against proof of disposal, their choice'),
  ('recall-approval', 1, 3, 'approvalNote', 'SCAN', true, 'approval=REJECTED', 1, null, null, null, null, null,
   '驳回理由', 'Why it is rejected'),
  ('recall-report', 1, 1, 'reportRef', 'SCAN', true, null, 1, null, null, null, null, '[^ ].{0,199}',
   '监管部门受理编号', 'Number of the authority''s receipt'),
  ('recall-plan', 1, 1, 'planRef', 'SCAN', true, null, 1, null, null, null, null, '[^ ].{0,199}',
   '召回计划受理编号', 'Number of the plan''s receipt'),
  ('recall-reaction', 1, 1, 'reactionRef', 'SCAN', true, null, 1, null, null, null, null, '[^ ].{0,199}',
   '不良反应报告编号', 'Number of the report'),
  ('recall-by-hand', 1, 1, 'byHandNote', 'SCAN', true, null, 1, null, null, null, null, null,
   '如何联系、结果如何', 'How they were contacted and with what result'),
  ('recall-hold', 1, 1, 'heldNote', 'SCAN', true, null, 1, null, null, null, null, null,
   '在哪里如何冻结、谁确认', 'Where and how it was held, who confirmed'),
  ('recall-closing', 1, 1, 'conclusion', 'SCAN', true, null, 1, null, null, null, null, null,
   '召回结论', 'Conclusion'),
  ('recall-closing', 1, 2, 'stockFate', 'CHOICE', true, null, 1, 'SCRAP,RETURN_TO_VENDOR,KEEP_HELD,RELEASE', null, null, null, null,
   '仓库中货品的处置：报废、退供应商、继续冻结、放行', 'What becomes of stock: scrap, return to vendor, keep held, release');
