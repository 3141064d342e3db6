-- What was read so far is read again, so that the new column is filled with it, too.
delete from read_position;
delete from customer_name_end;
delete from customer_company_end;
delete from customer_more_phone;
delete from customer_card;
delete from visit_entry;
delete from figure_line;
delete from deal_card;
delete from conduct_line;

-- The customer's class (CUS-09).
alter table customer_card add column grade text;

-- Who of an owner's customers of one class was in touch longest ago.
create index customer_card_visits on customer_card (owner, grade, maintained_at, customer_id) where grade is not null and merged_into is null;
