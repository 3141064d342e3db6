select customer_id as Id, name as Name, phone as Phone, owner as Owner, last_contact as LastContact, visits as Visits
from customer_card
where phone_reversed >= @From and phone_reversed < @To
order by phone_reversed, customer_id
limit @Limit
