select card.customer_id as Id, card.name as Name, card.phone as Phone, card.owner as Owner, card.last_contact as LastContact, card.visits as Visits, card.merged_into as MergedInto, card.company as Company
from (
    select phone_reversed, customer_id
    from (select phone_reversed, customer_id from customer_card where phone_reversed >= @From and phone_reversed < @To order by phone_reversed, customer_id limit @Limit) as first_number
    union
    select phone_reversed, customer_id
    from (select phone_reversed, customer_id from customer_more_phone where phone_reversed >= @From and phone_reversed < @To order by phone_reversed, customer_id limit @Limit) as more_numbers
) as found
join customer_card as card on card.customer_id = found.customer_id
order by found.phone_reversed, found.customer_id
limit @Limit
