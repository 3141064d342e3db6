insert into deal_card (deal_id, showroom, customer_id, status, changed_at, body) values (@Deal, @Showroom, @Customer, @Status, @At, @Body)
on conflict (deal_id) do update set status = excluded.status, changed_at = excluded.changed_at, body = excluded.body
