-- Who bears a line of the ledger: parts of both amounts that add up to them to the cent. A line without parts has no
-- party yet. Written with the line, never changed: a liability decided anew reverses the line and books it again.
create table cost_share (
  entry_id bigint not null,
  party varchar(64) not null,
  share_percent decimal(5,2) not null,
  cash_out decimal(19,2) not null,
  loss decimal(19,2) not null,
  primary key (entry_id, party)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index cost_share_party on cost_share (party, entry_id);

-- at is the day that a line counts on. When the month of the fact was closed, at lies in an open one and fact_at says
-- when it happened. corrects: the line that this one takes the place of.
alter table cost_entry add column fact_at datetime(6);
alter table cost_entry add column corrects bigint;

-- Whoever books into a month that is over holds one of these rows until he commits; whoever closes a month holds all of
-- them, so that no line slips into the month while it is being added up.
create table cost_month_lock (id int not null, primary key (id)) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
insert into cost_month_lock (id) values
  (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15),
  (16), (17), (18), (19), (20), (21), (22), (23), (24), (25), (26), (27), (28), (29), (30), (31);

-- A month (2026-11, UTC) that finance has closed; seq counts the times. digest: SHA-256 over all of its lines.
create table cost_month (
  period char(7) not null,
  seq int not null,
  closed_at datetime(6) not null,
  closed_by varchar(64) not null,
  note varchar(500),
  entries bigint not null,
  digest char(64) not null,
  reopened_at datetime(6),
  reopened_by varchar(64),
  reopen_reason varchar(500),
  primary key (period, seq)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create table cost_month_total (
  period char(7) not null,
  seq int not null,
  currency char(3) not null,
  category varchar(16) not null,
  cash_out decimal(19,2) not null,
  loss decimal(19,2) not null,
  entries bigint not null,
  primary key (period, seq, currency, category)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
