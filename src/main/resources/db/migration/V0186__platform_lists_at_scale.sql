-- Lists of a million records are read in the order of an index, from where the page before ended.
create index ncr_opened on ncr (opened_at, ncr_no);
create index rma_return_opened on rma_return (opened_at, rma_no);
create index rma_return_status on rma_return (status, opened_at, rma_no);

-- The board reads what is open and what was closed in these days, and every two seconds whether that has changed, which
-- is all in the first index.
create index ncr_board on ncr (status, stage, cases);
create index ncr_closed on ncr (closed_at, ncr_no);

-- Sums of the ledger over a period read this index and never the lines; the second finds what has no price.
create index cost_entry_sums on cost_entry
  (at, currency, category, kind, stage, basis, supplier_code, sku, lot_no, record_no, charge_no, cash_out, loss);
create index cost_entry_basis on cost_entry (basis, at, id);
