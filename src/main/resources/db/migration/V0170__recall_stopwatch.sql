-- How long each step took since the recall or drill was opened, and how long it may take; kept, so that drills compare.
create table recall_lap (
  recall_no varchar(64) not null,
  lap varchar(12) not null,
  target_millis bigint,
  millis bigint,
  found bigint,
  reached_at datetime(6),
  primary key (recall_no, lap)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- A round of contact: who came into it, what the gateway took of it.
create table recall_round (
  recall_no varchar(64) not null,
  round_no int not null,
  started_at datetime(6) not null,
  entered int not null,
  sent int not null,
  unreached int not null,
  primary key (recall_no, round_no)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- What people counted of a lot that is to be held in a warehouse.
create table recall_count (
  recall_no varchar(64) not null,
  hold_no int not null,
  counted bigint not null,
  counted_at datetime(6) not null,
  counted_by varchar(64) not null,
  primary key (recall_no, hold_no)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- How each lot reached how many orders, kept when lines are written: a look at a recall counts no lines.
create table recall_reach (
  recall_no varchar(64) not null,
  sku varchar(100) not null,
  lot_no varchar(100) not null,
  source varchar(12) not null,
  late boolean not null,
  orders bigint not null,
  units bigint not null,
  primary key (recall_no, sku, lot_no, source, late)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- A lot is in one open recall only; drills are none.
create table recall_open_lot (
  lot_no varchar(100) not null,
  sku varchar(100) not null,
  recall_no varchar(64) not null,
  primary key (lot_no, sku)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index recall_open_lot_recall on recall_open_lot (recall_no);

create index recall_remedy_customer on recall_remedy (recall_no, customer_id, status);

insert into recall_open_lot (lot_no, sku, recall_no)
select l.lot_no, l.sku, min(l.recall_no) from recall_lot l join recall_campaign c on c.recall_no = l.recall_no
where c.drill = false and c.status in ('ASSESSMENT', 'APPROVAL', 'CONTACT', 'CLOSING') and l.step = 0
group by l.lot_no, l.sku;

insert into recall_reach (recall_no, sku, lot_no, source, late, orders, units)
select recall_no, sku, lot_no, source, added_at is not null, count(distinct order_no), coalesce(sum(qty), 0)
from recall_line group by recall_no, sku, lot_no, source, added_at is not null;
