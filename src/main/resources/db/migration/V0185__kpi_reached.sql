-- The highest mark that has been counted, so that whoever looks for marks need not pass all that are gone: MySQL keeps
-- deleted rows in their place until nobody can see them any more.
alter table kpi_lock add column reached bigint not null default 0;
