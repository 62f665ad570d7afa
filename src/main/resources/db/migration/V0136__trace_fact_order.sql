-- Facts of one kind are read in the order of their recording; a rare kind must not be looked for among all others.
create index trace_fact_kind_recorded on trace_fact (kind, received_at, fact_key, revision);
drop index trace_fact_recorded on trace_fact;
