insert into visit_entry (showroom, visit_id, began_at, channel, ticket, says, customer_id, phone, name)
values (@Showroom, @Visit, @At, @Channel, @Ticket, @Says, @Customer, @Phone, @Name)
on conflict (showroom, visit_id) do update set
    channel = excluded.channel, ticket = excluded.ticket, says = excluded.says, customer_id = excluded.customer_id,
    phone = coalesce(excluded.phone, visit_entry.phone), name = coalesce(excluded.name, visit_entry.name)
