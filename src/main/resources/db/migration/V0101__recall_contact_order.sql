-- The next batch of a round is read in the order of an index, however many wait.
drop index recall_contact_state on recall_contact;
create index recall_contact_state on recall_contact (recall_no, state, round_no, customer_id);
alter table recall_campaign add column last_batch int not null default 0;
