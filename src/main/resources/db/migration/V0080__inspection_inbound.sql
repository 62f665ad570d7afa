-- One inspection lot per receipt line and lot. accepted + rejected + pending = received, pending is the rest.
-- part: 1 for the line as it came; more when its quantity grew after the verdict, or for a re-inspection.
create table inspection_lot (
  inspection_no varchar(64) not null,
  receipt_no varchar(100) not null,
  line_no int not null,
  part int not null,
  reinspection_of varchar(64),
  po_no varchar(100) not null,
  supplier_code varchar(100),
  warehouse varchar(100) not null,
  sku varchar(100) not null,
  lot_no varchar(100) not null,
  received_at datetime(6) not null,
  received_qty int not null,
  accepted_qty int not null,
  rejected_qty int not null,
  urgent_qty int not null,
  urgent_by varchar(64),
  produced_on date,
  expires_on date,
  status varchar(10) not null,
  verdict varchar(10),
  mode varchar(10) not null,
  mode_reason varchar(100) not null,
  min_remaining_days int,
  sop_key varchar(60),
  sop_version int,
  documents varchar(200),
  owner varchar(64),
  owner_group varchar(64),
  due_at datetime(6),
  opened_at datetime(6) not null,
  closed_at datetime(6),
  process_instance_id varchar(64),
  primary key (inspection_no),
  constraint inspection_lot_line unique (receipt_no, line_no, part)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index inspection_lot_goods on inspection_lot (lot_no, sku);
create index inspection_lot_opened on inspection_lot (opened_at, inspection_no);
create index inspection_lot_po on inspection_lot (po_no);

-- What is judged at once: the whole lot, or a part of it. seed draws the units again at any time.
create table inspection_tranche (
  inspection_no varchar(64) not null,
  tranche_no int not null,
  qty int not null,
  sample_size int not null,
  severity varchar(10),
  level varchar(4),
  seed bigint not null,
  verdict varchar(10),
  accepted_qty int not null,
  rejected_qty int not null,
  destroyed_qty int not null,
  defect_code varchar(40),
  defect_severity varchar(10),
  reasons varchar(500),
  remaining_days int,
  planned_at datetime(6) not null,
  begun_at datetime(6),
  judged_at datetime(6),
  judged_by varchar(64),
  disposition varchar(20),
  disposed_by varchar(64),
  disposed_at datetime(6),
  primary key (inspection_no, tranche_no)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- The plan of each defect class, and how many nonconforming units were counted in its sample.
create table inspection_class (
  inspection_no varchar(64) not null,
  tranche_no int not null,
  severity varchar(10) not null,
  aql decimal(8,3) not null,
  code_letter varchar(2) not null,
  sample_size int not null,
  accept_no int not null,
  reject_no int not null,
  found int,
  primary key (inspection_no, tranche_no, severity)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create table inspection_finding (
  inspection_no varchar(64) not null,
  tranche_no int not null,
  unit_no int not null,
  defect_code varchar(40) not null,
  severity varchar(10) not null,
  note varchar(1000),
  evidence varchar(400),
  found_by varchar(64) not null,
  found_at datetime(6) not null,
  primary key (inspection_no, tranche_no, unit_no, defect_code)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create table inspection_measurement (
  inspection_no varchar(64) not null,
  tranche_no int not null,
  unit_no int not null,
  step_id varchar(60) not null,
  value_measured decimal(19,4) not null,
  min_value decimal(19,4),
  max_value decimal(19,4),
  unit varchar(20),
  within boolean not null,
  measured_by varchar(64) not null,
  measured_at datetime(6) not null,
  primary key (inspection_no, tranche_no, unit_no, step_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Documents that the goods need: FILING (备案号), CCC, LAB_REPORT. reference null: could not be shown.
create table inspection_document (
  inspection_no varchar(64) not null,
  kind varchar(20) not null,
  reference varchar(200),
  seen_by varchar(64) not null,
  seen_at datetime(6) not null,
  primary key (inspection_no, kind)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- How strictly a supplier's lots of a SKU are sampled now, and what he has earned. supplier_code is '' while unknown.
create table inspection_switch (
  supplier_code varchar(100) not null,
  sku varchar(100) not null,
  severity varchar(10) not null,
  score int not null,
  recent varchar(20) not null,
  not_accepted int not null,
  stopped boolean not null,
  accepted_in_a_row int not null,
  unseen_in_a_row int not null,
  changed_at datetime(6) not null,
  primary key (supplier_code, sku)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

insert into inspection_sop (sop_key, version, zh, en) values
  ('inbound-inspection', 1, '来料检验',           'Inbound inspection'),
  ('urgent-release',     1, '紧急放行签批',       'Sign an urgent release'),
  ('unit-general',       1, '单件检查：通用',     'Check of a unit: general'),
  ('unit-cosmetics',     1, '单件检查：化妆品',   'Check of a unit: cosmetics'),
  ('unit-appliance',     1, '单件检查：电器',     'Check of a unit: appliances'),
  ('unit-packaging',     1, '单件检查：包装材料', 'Check of a unit: packaging');

insert into inspection_sop_step
  (sop_key, version, position, step_id, kind, required, when_step, min_count, choices, min_value, max_value, unit, pattern, zh, en) values
  ('inbound-inspection', 1, 1, 'goodsPhoto', 'PHOTO', true, null, 1, null, null, null, null, null,
   '拍摄到货与标签，缺陷处要清晰', 'Photograph goods and label; defects must be sharp'),
  ('inbound-inspection', 1, 2, 'sampleDone', 'CHECK', true, null, 1, null, null, null, null, null,
   '抽样清单上的每一件都已检查', 'Every unit of the sample list was inspected'),
  ('inbound-inspection', 1, 3, 'criticalFound', 'MEASURE', false, null, 1, null, 0, 1000000, null, null,
   '致命缺陷件数（不填则按逐件记录）', 'Units with a critical defect (empty: as recorded by unit)'),
  ('inbound-inspection', 1, 4, 'majorFound', 'MEASURE', false, null, 1, null, 0, 1000000, null, null,
   '严重缺陷件数（不填则按逐件记录）', 'Units with a major defect (empty: as recorded by unit)'),
  ('inbound-inspection', 1, 5, 'minorFound', 'MEASURE', false, null, 1, null, 0, 1000000, null, null,
   '轻微缺陷件数（不填则按逐件记录）', 'Units with a minor defect (empty: as recorded by unit)'),
  ('inbound-inspection', 1, 6, 'defectCode', 'CHOICE', false, null, 1, '@defects', null, null, null, null,
   '主要缺陷代码（逐件记录时可不填）', 'Main defect code (not needed when recorded by unit)'),
  ('inbound-inspection', 1, 7, 'destroyed', 'MEASURE', false, null, 1, null, 0, 1000000, null, null,
   '检验中破坏的合格件数', 'Good units destroyed by testing'),
  ('inbound-inspection', 1, 8, 'expiresOn', 'SCAN', false, null, 1, null, null, null, null, '[0-9]{4}-[0-9]{2}-[0-9]{2}',
   '实物上的到期日（年-月-日）', 'Expiry date on the goods (yyyy-mm-dd)'),
  ('inbound-inspection', 1, 9, 'filingNo', 'SCAN', false, null, 1, null, null, null, null, '[^ ].{0,199}',
   '备案号', 'Filing number'),
  ('inbound-inspection', 1, 10, 'cccNo', 'SCAN', false, null, 1, null, null, null, null, '[^ ].{0,199}',
   'CCC 证书编号', 'CCC certificate number'),
  ('inbound-inspection', 1, 11, 'labReport', 'SCAN', false, null, 1, null, null, null, null, '[^ ].{0,199}',
   '检测报告编号', 'Laboratory report number'),
  ('inbound-inspection', 1, 12, 'documentsMissing', 'CHECK', false, null, 1, null, null, null, null, null,
   '所需文件无法提供', 'A demanded document cannot be shown'),

  ('urgent-release', 1, 1, 'approval', 'CHOICE', true, null, 1, 'GRANT,REFUSE', null, null, null, null,
   '结论：GRANT 批准、REFUSE 不批准', 'Decision: GRANT or REFUSE'),
  ('urgent-release', 1, 2, 'riskAccepted', 'SCAN', true, 'approval=GRANT', 1, null, null, null, null, null,
   '风险说明与追回办法', 'The risk, and how the goods would be brought back'),
  ('urgent-release', 1, 3, 'signature', 'SIGNATURE', true, null, 1, null, null, null, null, null,
   '签名', 'Signature'),

  ('unit-general', 1, 1, 'appearance', 'CHECK', true, null, 1, null, null, null, null, null,
   '外观完好，无脏污破损', 'Clean and undamaged'),
  ('unit-general', 1, 2, 'label', 'CHECK', true, null, 1, null, null, null, null, null,
   '标签、条码与批次一致', 'Label, barcode and lot agree'),
  ('unit-cosmetics', 1, 1, 'seal', 'CHECK', true, null, 1, null, null, null, null, null,
   '封口完好，无漏液', 'Sealed, no leakage'),
  ('unit-cosmetics', 1, 2, 'ph', 'MEASURE', false, null, 1, null, 4, 8.5, 'pH', null,
   'pH 值', 'pH value'),
  ('unit-cosmetics', 1, 3, 'label', 'CHECK', true, null, 1, null, null, null, null, null,
   '中文标签、备案号与批次一致', 'Chinese label, filing number and lot agree'),
  ('unit-appliance', 1, 1, 'function', 'CHECK', true, null, 1, null, null, null, null, null,
   '通电功能正常', 'Works when powered'),
  ('unit-appliance', 1, 2, 'leakageCurrent', 'MEASURE', false, null, 1, null, 0, 0.75, 'mA', null,
   '泄漏电流', 'Leakage current'),
  ('unit-appliance', 1, 3, 'label', 'CHECK', true, null, 1, null, null, null, null, null,
   'CCC 标志与铭牌清晰', 'CCC mark and rating plate legible'),
  ('unit-packaging', 1, 1, 'strength', 'CHECK', true, null, 1, null, null, null, null, null,
   '耐压无开裂', 'Stands pressure, no crack'),
  ('unit-packaging', 1, 2, 'print', 'CHECK', true, null, 1, null, null, null, null, null,
   '印刷清晰、尺寸相符', 'Print legible, size right');
