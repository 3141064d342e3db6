select customer_id as Id, name as Name, phone as Phone, owner as Owner, last_contact as LastContact, visits as Visits
from customer_card
where owner = @Owner and last_contact < @Before and merged_into is null
order by last_contact, customer_id
limit @Limit
