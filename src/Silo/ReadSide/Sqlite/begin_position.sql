-- No row: somebody else has begun meanwhile, and what was read is his to write.
insert into read_position (projector, position) values (@Projector, @Position) on conflict do nothing
