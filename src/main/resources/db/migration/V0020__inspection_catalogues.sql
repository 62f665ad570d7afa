-- One catalogue of defect codes serves reviews, returns and inspections. A company adds its own codes as rows.
create table inspection_defect (
  code varchar(40) not null,
  severity varchar(10) not null,
  safety boolean not null,
  product_fault boolean not null,
  zh varchar(100) not null,
  en varchar(100) not null,
  position int not null,
  primary key (code)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

insert into inspection_defect (code, severity, safety, product_fault, zh, en, position) values
  ('LEAKAGE',          'MAJOR',    false, true,  '漏液',       'Leakage',                    10),
  ('BROKEN',           'MAJOR',    false, true,  '破损',       'Broken',                     20),
  ('ALLERGY',          'CRITICAL', true,  true,  '过敏红肿',   'Allergy or skin reaction',   30),
  ('ELECTRIC',         'CRITICAL', true,  true,  '漏电',       'Electric shock',             40),
  ('FIRE',             'CRITICAL', true,  true,  '起火',       'Fire or smoke',              50),
  ('WRONG_ITEM',       'MAJOR',    false, false, '错发',       'Wrong item',                 60),
  ('SHORT',            'MAJOR',    false, false, '少件',       'Item missing',               70),
  ('EXPIRED',          'MAJOR',    false, true,  '过期/临期',  'Expired or nearly expired',  80),
  ('ODOR',             'MAJOR',    false, true,  '异味',       'Bad odour',                  90),
  ('FUNCTION',         'MAJOR',    false, true,  '功能故障',   'Does not work',             100),
  ('APPEARANCE',       'MINOR',    false, true,  '外观瑕疵',   'Blemish',                   110),
  ('PACKAGING',        'MINOR',    false, false, '包装破损',   'Packaging damaged',         120),
  ('NOT_AS_DESCRIBED', 'MINOR',    false, false, '描述不符',   'Not as described',          130),
  ('SERVICE',          'MINOR',    false, false, '服务/物流',  'Service or delivery',       140),
  ('UNSPECIFIED',      'MINOR',    false, false, '未说明',     'Not specified',             150);

-- SOPs: what a person must have done before leaving a task. A changed SOP is a new version; the newest is in force.
create table inspection_sop (
  sop_key varchar(60) not null,
  version int not null,
  zh varchar(200) not null,
  en varchar(200) not null,
  primary key (sop_key, version)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- when_step: condition otherStep=value; choices: allowed values, separated by commas, or @defects for the catalogue.
create table inspection_sop_step (
  sop_key varchar(60) not null,
  version int not null,
  position int not null,
  step_id varchar(60) not null,
  kind varchar(12) not null,
  required boolean not null,
  when_step varchar(200),
  min_count int not null,
  choices varchar(1000),
  min_value decimal(19,4),
  max_value decimal(19,4),
  unit varchar(20),
  pattern varchar(200),
  zh varchar(500) not null,
  en varchar(500) not null,
  primary key (sop_key, version, position)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

insert into inspection_sop (sop_key, version, zh, en) values
  ('return-receipt',    1, '退货签收',     'Receive a return'),
  ('return-inspection', 1, '退货检验',     'Inspect a return'),
  ('ncr-triage',        1, '质量异常研判', 'Triage a quality exception'),
  ('ncr-cause',         1, '原因调查',     'Investigate the cause'),
  ('ncr-disposition',   1, '处置决定',     'Decide the disposition'),
  ('ncr-closing',       1, '验证与关闭',   'Verify and close'),
  ('ncr-safety',        1, '人身安全处理', 'Handle a safety event');

insert into inspection_sop_step
  (sop_key, version, position, step_id, kind, required, when_step, min_count, choices, min_value, max_value, unit, pattern, zh, en) values
  ('return-receipt', 1, 1, 'trackingNo', 'SCAN', true, null, 1, null, null, null, null, '[^\\s].{0,99}',
   '扫描退回运单号', 'Scan the waybill of the return'),
  ('return-receipt', 1, 2, 'waybillPhoto', 'PHOTO', true, null, 1, null, null, null, null, null,
   '拍摄运单与包裹外观', 'Photograph waybill and parcel'),

  ('return-inspection', 1, 1, 'photo', 'PHOTO', true, null, 1, null, null, null, null, null,
   '拍摄商品实物，缺陷处要清晰', 'Photograph the goods; the defect must be sharp'),
  ('return-inspection', 1, 2, 'lotNo', 'SCAN', true, null, 1, null, null, null, null, '[^\\s].{0,99}',
   '扫描或录入所见批次号，看不清填 UNKNOWN', 'Scan or type the lot seen; UNKNOWN when unreadable'),
  ('return-inspection', 1, 3, 'grade', 'CHOICE', true, null, 1, 'A,B,C,D', null, null, null, null,
   '定级：A 全新未拆，可直接再售；B 已拆封、完好无使用痕迹，换包装可售；C 有使用痕迹或轻微瑕疵，需返修或折价；D 损坏、缺件、过期或不可售',
   'Grade: A new and sealed, resell; B opened, intact and unused, resell after repacking; C used or slightly blemished, rework or discount; D damaged, incomplete, expired or unsaleable'),
  ('return-inspection', 1, 4, 'cause', 'CHOICE', true, null, 1,
   'PRODUCT_FAULT,TRANSPORT_DAMAGE,WRONG_ITEM,BUYER_REASON,EMPTY_PARCEL,SWAPPED_ITEM,NO_FAULT_FOUND', null, null, null, null,
   '退货原因：商品质量问题、运输损坏、错发、买家原因、空包、调包、未发现问题',
   'Cause: product fault, transport damage, wrong item, buyer''s reason, empty parcel, swapped item, no fault found'),
  ('return-inspection', 1, 5, 'defectCode', 'CHOICE', true, 'cause=PRODUCT_FAULT', 1,
   '@defects', null, null, null, null,
   '缺陷代码（原因为商品质量问题时必填）', 'Defect code (when the cause is a product fault)'),

  ('ncr-triage', 1, 1, 'verdict', 'CHOICE', true, null, 1, 'CONFIRMED,REJECTED', null, null, null, null,
   '研判结论：成立、不成立', 'Verdict: confirmed, rejected'),
  ('ncr-triage', 1, 2, 'defectCode', 'CHOICE', true, 'verdict=CONFIRMED', 1, '@defects', null, null, null, null,
   '确认缺陷代码', 'Confirmed defect code'),
  ('ncr-triage', 1, 3, 'severity', 'CHOICE', true, 'verdict=CONFIRMED', 1, 'CRITICAL,MAJOR,MINOR', null, null, null, null,
   '严重程度：致命、严重、轻微', 'Severity: critical, major, minor'),
  ('ncr-triage', 1, 4, 'rejectReason', 'SCAN', true, 'verdict=REJECTED', 1, null, null, null, null, null,
   '不成立的理由', 'Why it is not real'),

  ('ncr-cause', 1, 1, 'cause', 'SCAN', true, null, 1, null, null, null, null, null,
   '根本原因', 'Root cause'),
  ('ncr-cause', 1, 2, 'causeStage', 'CHOICE', true, null, 1, 'DESIGN,SUPPLY,PRODUCTION,STORAGE,PACKING,TRANSPORT,SERVICE,USE', null, null, null, null,
   '问题环节：设计、供应、生产、仓储、打包、运输、服务、使用', 'Stage: design, supply, production, storage, packing, transport, service, use'),
  ('ncr-cause', 1, 3, 'accountable', 'CHOICE', true, null, 1, 'SUPPLIER,WAREHOUSE,CARRIER,QUALITY,PURCHASING,CUSTOMER_SERVICE,PLATFORM,CUSTOMER', null, null, null, null,
   '责任方：供应商、仓库、承运商、质量、采购、客服、平台、顾客', 'Accountable party: supplier, warehouse, carrier, quality, purchasing, customer service, platform, customer'),
  ('ncr-cause', 1, 4, 'accountableShare', 'MEASURE', false, null, 1, null, 1, 100, '%', null,
   '责任方承担比例，默认 100', 'Share borne by the accountable party, 100 unless told'),
  ('ncr-cause', 1, 5, 'secondParty', 'CHOICE', false, null, 1, 'SUPPLIER,WAREHOUSE,CARRIER,QUALITY,PURCHASING,CUSTOMER_SERVICE,PLATFORM,CUSTOMER', null, null, null, null,
   '承担其余比例的第二责任方', 'Second party, bears the rest'),

  ('ncr-disposition', 1, 1, 'disposition', 'CHOICE', true, null, 1, 'USE_AS_IS,SORT,REWORK,RETURN_TO_VENDOR,SCRAP', null, null, null, null,
   '处置：让步接收、挑选、返工、退供应商、报废', 'Disposition: use as is, sort, rework, return to vendor, scrap'),
  ('ncr-disposition', 1, 2, 'concession', 'SCAN', true, 'disposition=USE_AS_IS', 1, null, null, null, null, null,
   '让步理由与批准人', 'Reason for the concession and who grants it'),

  ('ncr-closing', 1, 1, 'verification', 'SCAN', true, null, 1, null, null, null, null, null,
   '如何验证处置有效', 'How the disposition was verified'),
  ('ncr-closing', 1, 2, 'cost', 'MEASURE', true, null, 1, null, 0, 1000000000, 'CNY', null,
   '本次异常的费用（元）', 'Cost of this exception (CNY)'),

  ('ncr-safety', 1, 1, 'safetyAction', 'SCAN', true, null, 1, null, null, null, null, null,
   '已采取的安全措施', 'What was done about the safety risk'),
  ('ncr-safety', 1, 2, 'authorityReport', 'CHOICE', true, null, 1, 'NOT_NEEDED,REPORTED', null, null, null, null,
   '是否上报监管部门', 'Reported to the authority');

-- One row per record that holds a lot. A lot stays held while any row is open; open_key is unique while it is.
create table inspection_lot_hold (
  hold_id bigint not null auto_increment,
  sku varchar(100) not null,
  lot_no varchar(100) not null,
  record_no varchar(64) not null,
  reason varchar(500) not null,
  held_at datetime(6) not null,
  held_by varchar(64) not null,
  released_at datetime(6),
  released_by varchar(64),
  open_key varchar(300),
  primary key (hold_id),
  constraint inspection_lot_hold_open unique (open_key)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index inspection_lot_hold_lot on inspection_lot_hold (sku, lot_no, released_at);
create index inspection_lot_hold_record on inspection_lot_hold (record_no);
