-- What the engine's identity tables do not know of a user. Who is locked enters by no door; sessions that began before
-- ended_at are over; who must change his password does nothing else before.
create table platform_user_state (
  user_id varchar(64) not null,
  locked_at datetime(6),
  locked_by varchar(64),
  lock_reason varchar(500),
  must_change boolean not null,
  ended_at datetime(6),
  last_login_at datetime(6),
  primary key (user_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Who is away from when until when: gets no work by the duty roster meanwhile.
create table platform_absence (
  absence_id bigint not null auto_increment,
  user_id varchar(64) not null,
  from_at datetime(6) not null,
  until_at datetime(6) not null,
  note varchar(200),
  created_by varchar(64) not null,
  primary key (absence_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index ix_platform_absence_until on platform_absence (until_at);
