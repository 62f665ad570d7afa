-- What the people's steps of a return demand beyond receipt and inspection. The gate in the engine enforces them.
insert into inspection_sop (sop_key, version, zh, en) values
  ('return-confirmation',   1, '退货申请确认', 'Confirm a return request'),
  ('refund-approval',       1, '退款审批',     'Approve a refund'),
  ('refund-settlement',     1, '被拒退款处理', 'Settle a refused refund'),
  ('return-appeal',         1, '平台申诉',     'Appeal to the platform'),
  ('return-repair',         1, '维修记录',     'Record a repair'),
  ('parcel-identification', 1, '无主件认领',   'Identify a parcel');

insert into inspection_sop_step
  (sop_key, version, position, step_id, kind, required, when_step, min_count, choices, min_value, max_value, unit, pattern, zh, en) values
  ('return-confirmation', 1, 1, 'decision', 'CHOICE', false, null, 1, 'AGREE,REJECT', null, null, null, null,
   '结论：AGREE 同意、REJECT 拒绝', 'Decision: AGREE or REJECT'),
  ('return-confirmation', 1, 2, 'rejectReason', 'SCAN', true, 'decision=REJECT', 1, null, null, null, null, null,
   '拒绝的理由（顾客会看到）', 'Why it is rejected (the customer will read it)'),
  ('return-confirmation', 1, 3, 'agreedType', 'CHOICE', false, null, 1, 'REFUND_ONLY,RETURN,EXCHANGE,RESEND,REPAIR', null, null, null, null,
   '改按何种方式处理（不填则按申请）', 'Handle it as another type (empty: as requested)'),
  ('return-confirmation', 1, 4, 'agreedCause', 'CHOICE', false, null, 1, 'PRODUCT_FAULT,TRANSPORT_DAMAGE,WRONG_ITEM,BUYER_REASON,NO_FAULT_FOUND', null, null, null, null,
   '仅退款或补发时的原因（不填则按申请原因推定）', 'Cause, where no goods come back (empty: as the reason suggests)'),

  ('refund-approval', 1, 1, 'approval', 'CHOICE', true, null, 1, 'APPROVE,REFUSE', null, null, null, null,
   '结论：APPROVE 批准、REFUSE 不批准', 'Decision: APPROVE or REFUSE'),
  ('refund-approval', 1, 2, 'approvedAmount', 'MEASURE', false, null, 1, null, 0.01, 100000000, 'CNY', null,
   '批准的金额（不填则按建议金额）', 'Amount approved (empty: as proposed)'),
  ('refund-approval', 1, 3, 'refuseReason', 'SCAN', true, 'approval=REFUSE', 1, null, null, null, null, null,
   '不批准的理由', 'Why it is refused'),

  ('refund-settlement', 1, 1, 'paymentChoice', 'CHOICE', true, null, 1, 'RETRY,PAID_BY_HAND,GIVE_UP', null, null, null, null,
   '处理：RETRY 再试一次、PAID_BY_HAND 已线下付清、GIVE_UP 放弃', 'RETRY, PAID_BY_HAND or GIVE_UP'),
  ('refund-settlement', 1, 2, 'paymentRef', 'SCAN', true, 'paymentChoice=PAID_BY_HAND', 1, null, null, null, null, null,
   '付款凭证号', 'Reference of the payment'),
  ('refund-settlement', 1, 3, 'giveUpReason', 'SCAN', true, 'paymentChoice=GIVE_UP', 1, null, null, null, null, null,
   '放弃的理由', 'Why the refund is given up'),

  ('return-appeal', 1, 1, 'appealText', 'SCAN', true, null, 1, null, null, null, null, null,
   '申诉内容', 'Words of the appeal'),

  ('return-repair', 1, 1, 'repairNote', 'SCAN', true, null, 1, null, null, null, null, null,
   '维修内容', 'What was repaired'),

  ('parcel-identification', 1, 1, 'shelf', 'SCAN', true, null, 1, null, null, null, null, null,
   '存放货架', 'Shelf'),
  ('parcel-identification', 1, 2, 'identifiedAs', 'CHOICE', true, null, 1, 'RETURN,ORDER,NOBODY', null, null, null, null,
   '认领结果：RETURN 某退货单的、ORDER 某订单的、NOBODY 没有主人', 'Belongs to a RETURN, an ORDER, or NOBODY'),
  ('parcel-identification', 1, 3, 'identifiedRma', 'SCAN', true, 'identifiedAs=RETURN', 1, null, null, null, null, null,
   '退货单号', 'Number of the return'),
  ('parcel-identification', 1, 4, 'identifiedOrder', 'SCAN', true, 'identifiedAs=ORDER', 1, null, null, null, null, null,
   '订单号', 'Number of the order');
