-- The ledger summed by day and, from its first day, by month (monthly), once for each family of cuts. Nothing is written ''.
-- A line that is not in the sums yet stands in cost_unsummed, put there in the transaction that booked it: the sums and
-- those lines together are the ledger at any time, to the cent, and no booking waits for a row of sums.
create table cost_unsummed (
  entry_id bigint not null,
  primary key (entry_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Whoever adds lines to the sums holds the row.
create table cost_sum_lock (id int not null, primary key (id)) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
insert into cost_sum_lock (id) values (1);

create table cost_sum_kind (
  monthly boolean not null,
  first_day date not null,
  currency char(3) not null,
  category varchar(16) not null,
  kind varchar(12) not null,
  stage varchar(12) not null,
  basis varchar(12) not null,
  series varchar(100) not null,
  cash_out decimal(19,2) not null,
  loss decimal(19,2) not null,
  entries bigint not null,
  primary key (monthly, first_day, currency, category, kind, stage, basis, series)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create table cost_sum_goods (
  monthly boolean not null,
  first_day date not null,
  currency char(3) not null,
  supplier_code varchar(100) not null,
  sku varchar(100) not null,
  lot_no varchar(100) not null,
  cash_out decimal(19,2) not null,
  loss decimal(19,2) not null,
  entries bigint not null,
  primary key (monthly, first_day, currency, supplier_code, sku, lot_no)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- party '': what nobody answers for yet.
create table cost_sum_party (
  monthly boolean not null,
  first_day date not null,
  currency char(3) not null,
  party varchar(64) not null,
  cash_out decimal(19,2) not null,
  loss decimal(19,2) not null,
  entries bigint not null,
  primary key (monthly, first_day, currency, party)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- What is there is summed in the background.
insert into cost_unsummed (entry_id) select id from cost_entry;

-- What a supplier or an article cost, by category, is a range of an index and never its lines.
drop index cost_entry_supplier on cost_entry;
create index cost_entry_supplier on cost_entry (supplier_code, at, currency, category, cash_out, loss);
drop index cost_entry_sku on cost_entry;
create index cost_entry_sku on cost_entry (sku, at, currency, category, lot_no, cash_out, loss);
