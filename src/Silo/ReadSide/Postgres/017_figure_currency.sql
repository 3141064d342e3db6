-- What a figure of money is in: amounts of different currencies are never added up.
alter table figure_line add column currency text;
update figure_line set currency = (select cast(d.body as json) #>> '{deal,pipeline,currency}' from deal_card d where d.deal_id = figure_line.deal_id) where deal_id is not null;
