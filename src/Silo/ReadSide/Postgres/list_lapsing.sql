select customer_id as Id, name as Name, phone as Phone, owner as Owner, last_contact as LastContact, visits as Visits, maintained_at as MaintainedAt, company as Company,
    claim_rep as ClaimRep, claimed_at as ClaimedAt, claim_status as ClaimStatus, pool as Pool, key_account as KeyAccount, next_contact_on as NextContactOn, interrupted_at as InterruptedAt, grade as Grade
from customer_card
where owner is not null and maintained_at >= @From and maintained_at < @Before and (cast(@Rep as text) is null or owner = @Rep) and merged_into is null
order by maintained_at, customer_id
limit @Limit
