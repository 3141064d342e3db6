delete from session_end where at < @Before;
delete from session_open where id = @Id or ends_at < @At;
insert into session_end (id, at) values (@Id, @At) on conflict (id) do nothing
