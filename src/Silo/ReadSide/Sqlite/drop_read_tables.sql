drop table if exists customer_name_end;
drop table if exists customer_card;
drop table if exists read_position;
