select customer_id as Id, name as Name, phone as Phone, owner as Owner, last_contact as LastContact, visits as Visits, company as Company, claim_rep as ClaimRep, pool as Pool, next_contact_on as NextContactOn
from customer_card
where merged_into is null
order by customer_id
