insert into customer_card (customer_id, name, phone, phone_reversed, last_contact)
values (@Customer, @Name, @Phone, @PhoneReversed, @At)
on conflict (customer_id) do update set name = excluded.name, phone = excluded.phone, phone_reversed = excluded.phone_reversed
