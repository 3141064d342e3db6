select owner as Owner, cast(count(*) as integer) as Customers from customer_card where owner is not null and merged_into is null group by owner
