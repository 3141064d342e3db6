insert into import_order (id, accepted_at, body) values (@Id, @AcceptedAt, @Body) on conflict (id) do nothing
