-- One row for each order that anything was made good of: reissues locked it before they looked, refunds do so as well now.
alter table reissue_order rename to rma_remedied_order;
