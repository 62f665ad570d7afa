create table notification_message (
  notification_id bigint not null auto_increment,
  user_id varchar(64) not null,
  title varchar(200) not null,
  text varchar(2000) not null,
  link varchar(500) null,
  record_no varchar(64) null,
  message_key varchar(100) not null,
  created_at datetime(6) not null,
  read_at datetime(6) null,
  sent_state varchar(20) not null,
  sent_at datetime(6) null,
  send_key varchar(100) null,
  primary key (notification_id),
  unique key uk_notification_message (message_key)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index ix_notification_message_user on notification_message (user_id, notification_id);
create index ix_notification_message_unread on notification_message (user_id, read_at);
create index ix_notification_message_send on notification_message (send_key);

-- How a person is reached: the id at the messenger, and the phone it rings on.
create table notification_contact (
  user_id varchar(64) not null,
  messenger_id varchar(100) not null,
  phone varchar(30) null,
  primary key (user_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
