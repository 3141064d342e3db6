insert into read_position (projector, position) values (@Projector, @Position)
on conflict (projector) do update set position = excluded.position
