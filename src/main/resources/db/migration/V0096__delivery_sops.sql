insert into inspection_sop (sop_key, version, zh, en) values
  ('parcel-care', 1, '包裹关怀', 'Care for a parcel'),
  ('parcel-compensation', 1, '包裹补偿审批', 'Approve the compensation for a parcel'),
  ('parcel-claim', 1, '承运商索赔结果', 'Answer of the carrier to a claim');
insert into inspection_sop_step
  (sop_key, version, position, step_id, kind, required, when_step, min_count, choices, min_value, max_value, unit, pattern, zh, en) values
  ('parcel-care', 1, 1, 'customerWords', 'SCAN', true, 'contact=true', 1, null, null, null, null, '(?s).{2,1000}',
   '发给顾客的话', 'Words to the customer'),
  ('parcel-care', 1, 2, 'compensationAmount', 'SCAN', true, 'compensate=true', 1, null, null, null, null,
   '(?!0+([.]0+)?$)[0-9]{1,6}([.][0-9]{1,2})?', '补偿金额（元）', 'Compensation (CNY)'),
  ('parcel-care', 1, 3, 'compensationReason', 'SCAN', true, 'compensate=true', 1, null, null, null, null, '(?s).{2,200}',
   '补偿原因', 'Reason of the compensation'),
  ('parcel-care', 1, 4, 'careNote', 'SCAN', true, null, 1, null, null, null, null, '(?s).{2,1000}',
   '查到了什么，怎么决定', 'What was found and decided'),
  ('parcel-care', 1, 5, 'lookAgainIn', 'CHOICE', true, null, 1, 'NEVER,PT4H,P1D,P3D', null, null, null, null,
   '多久后再看', 'Look again in'),
  ('parcel-compensation', 1, 1, 'approvalRemark', 'SCAN', true, 'approved=false', 1, null, null, null, null, '(?s).{2,500}',
   '不批准的理由', 'Why it is refused'),
  ('parcel-claim', 1, 1, 'claimAnswer', 'CHOICE', true, null, 1, 'PAID,REJECTED,WITHDRAWN', null, null, null, null,
   '承运商答复', 'Answer of the carrier'),
  ('parcel-claim', 1, 2, 'claimPaid', 'SCAN', true, 'claimAnswer=PAID', 1, null, null, null, null,
   '(?!0+([.]0+)?$)[0-9]{1,7}([.][0-9]{1,2})?', '赔付金额（元）', 'Amount paid (CNY)'),
  ('parcel-claim', 1, 3, 'claimNote', 'SCAN', true, 'claimAnswer=REJECTED|WITHDRAWN', 1, null, null, null, null, '(?s).{2,1000}',
   '说明', 'Explanation');
