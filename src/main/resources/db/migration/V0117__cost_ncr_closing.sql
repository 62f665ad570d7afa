-- The ledger knows time, scrap, refunds and compensation: whoever closes an NCR states only what nobody else books.
update inspection_sop_step set zh = '其他外部费用（元），没有填 0', en = 'Other bills in CNY, 0 when there are none'
where sop_key = 'ncr-closing' and version = 1 and step_id = 'cost';
