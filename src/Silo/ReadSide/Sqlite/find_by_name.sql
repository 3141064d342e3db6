select card.customer_id as Id, card.name as Name, card.phone as Phone, card.owner as Owner, card.last_contact as LastContact, card.visits as Visits, card.merged_into as MergedInto, card.company as Company
from (
    select customer_id from (select customer_id from customer_name_end where name_end >= @From and name_end < @To order by name_end limit @Limit * 4) as typed
    union
    select customer_id from (select customer_id from customer_company_end where company_end >= @From and company_end < @To order by company_end limit @Limit * 4) as firm
) as found
join customer_card as card on card.customer_id = found.customer_id
order by card.last_contact desc, card.customer_id
limit @Limit
