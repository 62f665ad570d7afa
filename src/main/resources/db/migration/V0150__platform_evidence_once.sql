-- A device that lost the answer sends its photo again: the same file for the same run of a task is kept once.
alter table platform_evidence add column once_key varchar(255);
create unique index platform_evidence_once on platform_evidence (once_key);
