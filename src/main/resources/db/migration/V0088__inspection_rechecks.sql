-- Parcels that are checked once more before they leave. open_key is the outbound while the recheck is open, else null:
-- being unique, it makes two simultaneous revisions of one outbound share one recheck.
create table inspection_recheck (
  recheck_no varchar(64) not null,
  outbound_no varchar(100) not null,
  order_no varchar(100) not null,
  warehouse varchar(100) not null,
  packer varchar(100),
  reason varchar(20) not null,
  content_hash char(64) not null,
  status varchar(20) not null,
  rounds int not null,
  scanned varchar(4000),
  weight_grams decimal(15,3),
  expected_grams decimal(15,3),
  finding varchar(4000),
  note varchar(1000),
  checked_by varchar(64),
  owner varchar(64),
  due_at datetime(6),
  opened_at datetime(6) not null,
  closed_at datetime(6),
  process_instance_id varchar(64),
  open_key varchar(100),
  primary key (recheck_no),
  constraint inspection_recheck_open unique (open_key)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index inspection_recheck_outbound on inspection_recheck (outbound_no, opened_at);
create index inspection_recheck_order on inspection_recheck (order_no);
create index inspection_recheck_status on inspection_recheck (status, recheck_no);

insert into inspection_sop (sop_key, version, zh, en) values
  ('shipment-recheck',   1, '发货前复核',   'Recheck before shipping'),
  ('recheck-settlement', 1, '复核异常处理', 'Settle a recheck');

insert into inspection_sop_step
  (sop_key, version, position, step_id, kind, required, when_step, min_count, choices, min_value, max_value, unit, pattern, zh, en) values
  ('shipment-recheck', 1, 1, 'scannedItems', 'SCAN', true, null, 1, null, null, null, null, null,
   '逐件扫描包裹里的每一件商品，一行一件；数量多可写 条码*件数',
   'Scan every single item of the parcel, one per line; for many of one kind code*count'),
  ('shipment-recheck', 1, 2, 'weightGrams', 'MEASURE', true, null, 1, null, 1, 1000000, 'g', null,
   '整包称重', 'Weigh the whole parcel'),
  ('shipment-recheck', 1, 3, 'photo', 'PHOTO', true, null, 1, null, null, null, null, null,
   '拍摄开箱照片，看得清每件商品', 'Photograph the open parcel, every item visible'),

  ('recheck-settlement', 1, 1, 'settlement', 'CHOICE', true, null, 1, 'CORRECT,CANCEL,EXPLAINED', null, null, null, null,
   '处理：CORRECT 已改好再查、CANCEL 取消出库、EXPLAINED 已发走并说明',
   'CORRECT: corrected, check again; CANCEL the outbound; EXPLAINED: it has left'),
  ('recheck-settlement', 1, 2, 'settlementNote', 'SCAN', true, null, 1, null, null, null, null, null,
   '原因与处理', 'Why, and what was done');
