select customer_id as Id, name as Name, phone as Phone, owner as Owner, last_contact as LastContact, visits as Visits, merged_into as MergedInto, company as Company
from customer_card
where customer_id in @Ids
