-- Only from where this projector began: of several that run at once, one carries the rows over and the others find nothing to do.
insert into read_position (projector, position) values (@Projector, @Position)
on conflict (projector) do update set position = excluded.position where read_position.position = @From
