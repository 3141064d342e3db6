insert into customer_card (customer_id, name, phone, phone_reversed, last_contact, company, pool, pool_at)
values (@Customer, @Name, @Phone, @PhoneReversed, @At, @Company, @Pool, @At)
on conflict (customer_id) do update set
    name = coalesce(customer_card.name, excluded.name), phone = coalesce(customer_card.phone, excluded.phone), phone_reversed = coalesce(customer_card.phone_reversed, excluded.phone_reversed),
    company = coalesce(customer_card.company, excluded.company), pool = excluded.pool, pool_at = excluded.pool_at
