-- What the funnel counts stands in one index, and so does who has not got yet what he was promised.
create index recall_contact_funnel on recall_contact (recall_no, route, channel, state, times, contacted_at);
create index recall_remedy_waiting on recall_remedy (recall_no, status, customer_id);
drop index recall_remedy_status on recall_remedy;
