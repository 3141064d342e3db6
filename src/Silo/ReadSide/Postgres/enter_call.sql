insert into visit_entry (showroom, visit_id, began_at, channel, line)
values (@Showroom, @Visit, @At, 2, @Line)
on conflict (showroom, visit_id) do update set line = excluded.line
