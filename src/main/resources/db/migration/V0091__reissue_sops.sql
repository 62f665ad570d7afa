-- What the people's steps of a mis-shipment and a reissue demand. The gate in the engine enforces them.
insert into inspection_sop (sop_key, version, zh, en) values
  ('mis-shipment-decision', 1, '错发漏发判定', 'Decide on a mis-shipment'),
  ('reissue-approval',      1, '补发审批',     'Approve a reissue'),
  ('reissue-shortage',      1, '缺货处理',     'Decide what to do without stock'),
  ('reissue-pick',          1, '补发拣货',     'Pick a reissue'),
  ('reissue-chase',         1, '补发未发出',   'Chase a reissue that has not left'),
  ('collection-chase',      1, '错发件未取回', 'Chase a wrong item that is not back'),
  ('reissue-refund',        1, '被拒退款处理', 'Settle a refused refund');

insert into inspection_sop_step
  (sop_key, version, position, step_id, kind, required, when_step, min_count, choices, min_value, max_value, unit, pattern, zh, en) values
  ('mis-shipment-decision', 1, 1, 'decision', 'CHOICE', true, null, 1, 'REISSUE,REFUND,CONFIRMED,WAIT,REJECT', null, null, null, null,
   '结论：REISSUE 补发、REFUND 退款、CONFIRMED 属实但另行处理、WAIT 等另一包裹、REJECT 不属实',
   'Decision: REISSUE, REFUND, CONFIRMED (true, served otherwise), WAIT for the other parcel, REJECT'),
  ('mis-shipment-decision', 1, 2, 'kind', 'CHOICE', false, null, 1, 'WRONG_ITEM,SHORT_SHIPPED', null, null, null, null,
   '错发 WRONG_ITEM 或少发 SHORT_SHIPPED（不填则按建议）', 'WRONG_ITEM or SHORT_SHIPPED (empty: as suggested)'),
  ('mis-shipment-decision', 1, 3, 'words', 'SCAN', true, 'decision=WAIT|REJECT', 1, null, null, null, null, null,
   '给顾客的说明（顾客会看到）', 'What the customer is told (the customer will read it)'),

  ('reissue-approval', 1, 1, 'approval', 'CHOICE', true, null, 1, 'APPROVE,REFUSE', null, null, null, null,
   '结论：APPROVE 批准、REFUSE 不批准', 'Decision: APPROVE or REFUSE'),
  ('reissue-approval', 1, 2, 'refuseReason', 'SCAN', true, 'approval=REFUSE', 1, null, null, null, null, null,
   '不批准的理由', 'Why it is refused'),

  ('reissue-shortage', 1, 1, 'shortage', 'CHOICE', true, null, 1, 'WAIT,OTHER_SKU,REFUND,CANCEL', null, null, null, null,
   '处理：WAIT 等到货、OTHER_SKU 换其他商品、REFUND 改为退款、CANCEL 取消补发', 'WAIT, OTHER_SKU, REFUND or CANCEL'),
  ('reissue-shortage', 1, 2, 'otherSku', 'SCAN', true, 'shortage=OTHER_SKU', 1, null, null, null, null, '[^ ].{0,99}',
   '替代商品', 'The other SKU'),
  ('reissue-shortage', 1, 3, 'cancelReason', 'SCAN', true, 'shortage=CANCEL', 1, null, null, null, null, null,
   '取消的理由', 'Why it is cancelled'),

  ('reissue-pick', 1, 1, 'pickResult', 'CHOICE', true, null, 1, 'PICKED,NOT_FOUND', null, null, null, null,
   '结果：PICKED 已拣齐、NOT_FOUND 找不到货', 'PICKED or NOT_FOUND'),
  ('reissue-pick', 1, 2, 'scans', 'SCAN', true, 'pickResult=PICKED', 1, null, null, null, null, '(?s).+',
   '逐件扫描：每件一行，商品码 / 批次', 'Scan every unit: one line each, code / lot'),

  ('reissue-chase', 1, 1, 'chase', 'CHOICE', true, null, 1, 'WAIT,SHIPPED,GIVE_UP', null, null, null, null,
   '处理：WAIT 再等、SHIPPED 已发出、GIVE_UP 发不了', 'WAIT, SHIPPED or GIVE_UP'),
  ('reissue-chase', 1, 2, 'reissueTrackingNo', 'SCAN', true, 'chase=SHIPPED', 1, null, null, null, null, '[^ ].{0,99}',
   '补发运单号', 'Waybill of the reissue'),

  ('collection-chase', 1, 1, 'collectionChoice', 'CHOICE', true, null, 1, 'WAIT,AGAIN,GIVE_UP', null, null, null, null,
   '处理：WAIT 再等、AGAIN 重新叫取件、GIVE_UP 不取了', 'WAIT, AGAIN or GIVE_UP'),

  ('reissue-refund', 1, 1, 'paymentChoice', 'CHOICE', true, null, 1, 'RETRY,PAID_BY_HAND,GIVE_UP', null, null, null, null,
   '处理：RETRY 再试一次、PAID_BY_HAND 已线下付清、GIVE_UP 放弃', 'RETRY, PAID_BY_HAND or GIVE_UP'),
  ('reissue-refund', 1, 2, 'paymentRef', 'SCAN', true, 'paymentChoice=PAID_BY_HAND', 1, null, null, null, null, null,
   '付款凭证号', 'Reference of the payment'),
  ('reissue-refund', 1, 3, 'giveUpReason', 'SCAN', true, 'paymentChoice=GIVE_UP', 1, null, null, null, null, null,
   '放弃的理由', 'Why the refund is given up');
