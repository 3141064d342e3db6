insert into floor_lease (holder, taken_at) values (@Holder, now())
on conflict (only_one) do update set holder = excluded.holder, taken_at = excluded.taken_at
