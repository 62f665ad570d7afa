-- Who made a version of an SOP, when and why. What a migration brings was there from the beginning.
alter table inspection_sop add column created_at datetime(6) not null default '1970-01-01 00:00:00.000000';
alter table inspection_sop add column created_by varchar(64) not null default 'system';
alter table inspection_sop add column note varchar(500);

-- picture: evidence that shows how it is done. process_reads: a diagram reads the value of this step, so that a later
-- version may not lose it; true for every step that a migration brings, false for those that people add.
alter table inspection_sop_step add column picture varchar(36);
alter table inspection_sop_step add column process_reads boolean not null default true;
