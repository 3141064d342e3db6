delete from session_end where at < @Before;
insert into session_end (id, at) values (@Id, @At) on conflict (id) do nothing
