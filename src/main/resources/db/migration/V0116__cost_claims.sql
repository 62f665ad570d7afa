create table cost_claim (
  claim_no varchar(64) not null,
  supplier_code varchar(100) not null,
  period_from datetime(6) not null,
  period_to datetime(6) not null,
  status varchar(12) not null,
  currency char(3) not null,
  claimed decimal(19,2) not null,
  note varchar(2000),
  approved_by varchar(64),
  refused_reason varchar(500),
  letter_id varchar(64),
  sent_at datetime(6),
  reply_by datetime(6),
  rounds int not null,
  agreed decimal(19,2),
  agreed_by varchar(64),
  settled decimal(19,2),
  settled_how varchar(12),
  settled_ref varchar(100),
  settled_by varchar(64),
  settled_at datetime(6),
  outcome varchar(12),
  withdrawn_reason varchar(500),
  owner varchar(64),
  owner_group varchar(64),
  due_at datetime(6),
  opened_at datetime(6) not null,
  opened_by varchar(64) not null,
  closed_at datetime(6),
  process_instance_id varchar(64),
  primary key (claim_no)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index cost_claim_supplier on cost_claim (supplier_code, claim_no);
create index cost_claim_status on cost_claim (status, claim_no);

-- The losses as they stood when the claim was made. loss_key is record|item while the claim holds the loss, else null:
-- being unique, it keeps the same loss out of every other claim.
create table cost_claim_line (
  claim_no varchar(64) not null,
  line_no int not null,
  entry_id bigint not null,
  record_no varchar(100) not null,
  item varchar(64) not null,
  category varchar(16) not null,
  kind varchar(12) not null,
  stage varchar(12) not null,
  event_no varchar(100) not null,
  order_no varchar(100),
  sku varchar(100),
  lot_no varchar(100),
  qty int,
  at datetime(6) not null,
  loss decimal(19,2) not null,
  share_percent decimal(5,2) not null,
  amount decimal(19,2) not null,
  left_out varchar(500),
  loss_key varchar(170),
  primary key (claim_no, line_no),
  constraint cost_claim_line_once unique (loss_key)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- What the supplier said and what we answered, round by round.
create table cost_claim_round (
  claim_no varchar(64) not null,
  round_no int not null,
  at datetime(6) not null,
  by_user varchar(64) not null,
  reply varchar(12) not null,
  offered decimal(19,2),
  decision varchar(12) not null,
  amount decimal(19,2),
  words varchar(2000),
  primary key (claim_no, round_no)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

insert into inspection_sop (sop_key, version, zh, en) values
  ('claim-review',     1, '核对索赔', 'Review a claim'),
  ('claim-approval',   1, '审批索赔', 'Approve a claim'),
  ('claim-reply',      1, '登记供应商答复', 'Note the supplier''s reply'),
  ('claim-waiver',     1, '审批让步', 'Approve a waiver'),
  ('claim-settlement', 1, '确认赔款', 'Confirm the settlement');

insert into inspection_sop_step
  (sop_key, version, position, step_id, kind, required, when_step, min_count, choices, min_value, max_value, unit, pattern, zh, en) values
  ('claim-review', 1, 1, 'claimDecision', 'CHOICE', true, null, 1, 'SEND,DROP', null, null, null, null,
   '结论：SEND 提出索赔、DROP 放弃', 'Decision: SEND or DROP'),
  ('claim-review', 1, 2, 'leaveOut', 'SCAN', false, null, 1, null, null, null, null, '[0-9]+([,，;； ]+[0-9]+)*',
   '不索赔的行号，用逗号分开', 'Numbers of lines to leave out, separated by commas'),
  ('claim-review', 1, 3, 'claimNote', 'SCAN', false, null, 1, null, null, null, null, null,
   '给供应商的话，或放弃的理由', 'Words to the supplier, or why it is dropped'),
  ('claim-approval', 1, 1, 'approval', 'CHOICE', true, null, 1, 'APPROVE,REFUSE', null, null, null, null,
   '结论：APPROVE 批准、REFUSE 不批准', 'Decision: APPROVE or REFUSE'),
  ('claim-approval', 1, 2, 'refuseReason', 'SCAN', true, 'approval=REFUSE', 1, null, null, null, null, null,
   '不批准的理由', 'Why it is refused'),
  ('claim-reply', 1, 1, 'supplierReply', 'CHOICE', true, null, 1, 'ACCEPT,COUNTER,REJECT,SILENT', null, null, null, null,
   '供应商答复：ACCEPT 全额接受、COUNTER 还价、REJECT 拒绝、SILENT 没有答复', 'Reply: ACCEPT, COUNTER, REJECT or SILENT'),
  ('claim-reply', 1, 2, 'offeredAmount', 'MEASURE', true, 'supplierReply=COUNTER', 1, null, 0.01, 100000000, 'CNY', null,
   '供应商愿赔的金额', 'Amount the supplier offers'),
  ('claim-reply', 1, 3, 'negotiation', 'CHOICE', true, null, 1, 'SETTLE,INSIST,GIVE_UP', null, null, null, null,
   '我方决定：SETTLE 按此结、INSIST 继续谈、GIVE_UP 不再追', 'We: SETTLE, INSIST or GIVE_UP'),
  ('claim-reply', 1, 4, 'agreedAmount', 'MEASURE', false, 'negotiation=SETTLE', 1, null, 0.01, 100000000, 'CNY', null,
   '约定的金额（不填：供应商所报）', 'Amount agreed (empty: what the supplier said)'),
  ('claim-reply', 1, 5, 'answerText', 'SCAN', true, 'negotiation=INSIST', 1, null, null, null, null, null,
   '给供应商的答复', 'Answer to the supplier'),
  ('claim-waiver', 1, 1, 'approval', 'CHOICE', true, null, 1, 'APPROVE,REFUSE', null, null, null, null,
   '让步：APPROVE 批准、REFUSE 不批准', 'Waiver: APPROVE or REFUSE'),
  ('claim-waiver', 1, 2, 'refuseReason', 'SCAN', true, 'approval=REFUSE', 1, null, null, null, null, null,
   '不批准的理由', 'Why it is refused'),
  ('claim-settlement', 1, 1, 'settlement', 'CHOICE', true, null, 1, 'PAID,OFFSET,NOT_RECEIVED', null, null, null, null,
   '赔款：PAID 已到账、OFFSET 已抵货款、NOT_RECEIVED 没有收到', 'PAID, OFFSET against payables, or NOT_RECEIVED'),
  ('claim-settlement', 1, 2, 'settledAmount', 'MEASURE', false, 'settlement!=NOT_RECEIVED', 1, null, 0.01, 100000000, 'CNY', null,
   '实收金额（不填：约定的金额）', 'Amount received (empty: as agreed)'),
  ('claim-settlement', 1, 3, 'settlementRef', 'SCAN', false, null, 1, null, null, null, null, null,
   '银行流水或抵扣凭证号', 'Reference of the payment or the deduction');
