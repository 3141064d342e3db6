insert into customer_card (customer_id, name, phone, phone_reversed, last_contact, company, claim_rep, claimed_at, claim_status)
values (@Customer, @Name, @Phone, @PhoneReversed, @At, @Company, @Rep, @At, 1)
on conflict (customer_id) do update set
    name = coalesce(customer_card.name, excluded.name), phone = coalesce(customer_card.phone, excluded.phone), phone_reversed = coalesce(customer_card.phone_reversed, excluded.phone_reversed),
    company = coalesce(customer_card.company, excluded.company), claim_rep = excluded.claim_rep, claimed_at = excluded.claimed_at, claim_status = 1
