-- A capture and what became of it.
create table epcis_capture (
  capture_id varchar(40) not null,
  created_at datetime(6) not null,
  finished_at datetime(6) not null,
  created_by varchar(64) not null,
  error_behaviour varchar(20) not null,
  captured int not null,
  duplicates int not null,
  errors mediumtext not null,
  untraced mediumtext not null,
  primary key (capture_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index epcis_capture_created on epcis_capture (created_at, capture_id);

-- Captured events, never changed: a wrong one is declared so by another. The key is the hash of content and declaration.
create table epcis_event (
  event_key varchar(64) not null,
  event_id varchar(400) not null,
  event_hash varchar(100) not null,
  event_type varchar(400) not null,
  action varchar(10),
  biz_step varchar(400),
  event_time datetime(6) not null,
  record_time datetime(6) not null,
  declared_at datetime(6),
  capture_id varchar(40) not null,
  fact_kind varchar(40),
  fact_key varchar(100),
  event mediumtext not null,
  primary key (event_key)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index epcis_event_time on epcis_event (event_time, event_key);
create index epcis_event_recorded on epcis_event (record_time, event_key);
create index epcis_event_id on epcis_event (event_id);
create index epcis_event_hash on epcis_event (event_hash);
create index epcis_event_fact on epcis_event (fact_key, fact_kind);

-- Every identifier that an event names, in canonical form, by the part it plays there.
create table epcis_thing (
  uri varchar(400) not null,
  role varchar(30) not null,
  event_key varchar(64) not null,
  primary key (uri, role, event_key)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Our own facts are told as events in the order of their recording or of what they tell.
create index trace_fact_recorded on trace_fact (received_at, kind, fact_key, revision);
create index trace_receipt_at on trace_receipt (received_at, receipt_no);
create index trace_production_at on trace_production (produced_at, production_no);
create index trace_stock_movement_at on trace_stock_movement (moved_at, movement_no);
create index trace_shipment_at on trace_shipment (shipped_at, shipment_no);
