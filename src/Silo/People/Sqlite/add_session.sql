insert into session_open (id, account, stamp, place, stays, made_at, seen_at, ends_at) values (@Id, @Account, @Stamp, @Place, @Stays, @At, @At, @EndsAt)
