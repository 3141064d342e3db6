-- The file that speaks for a merged one. Whoever finds the merged one is shown the other.
alter table customer_card add column merged_into text;
