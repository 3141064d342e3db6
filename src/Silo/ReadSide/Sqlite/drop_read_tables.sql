-- The position first: whoever fills the tables takes it first, too, so nobody waits for the other in a circle.
drop table if exists read_position;
drop table if exists customer_name_end;
drop table if exists customer_company_end;
drop table if exists customer_more_phone;
drop table if exists customer_card;
drop table if exists visit_entry;
drop table if exists figure_line;
drop table if exists deal_card;
drop table if exists conduct_line;
