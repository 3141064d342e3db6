insert into conduct_line (stream, number, at, rep, kind, presence, next_on)
values (@Stream, @Number, @At, @Rep, @Kind, @Presence, @NextOn)
on conflict (stream, number) do nothing
