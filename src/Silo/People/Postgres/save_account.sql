-- Whoever read an older version writes nothing.
insert into account (id, name, shown_as, rep, password_hash, must_change, pin_hash, second_factor, second_on, second_used, stamp, failures, locked_until, closed_at, made_at, sample, version)
values (@Id, @Name, @ShownAs, @Rep, @PasswordHash, @MustChange, @PinHash, @SecondFactor, @SecondOn, @SecondUsed, @Stamp, @Failures, @LockedUntil, @ClosedAt, @MadeAt, @Sample, @Version)
on conflict (id) do update
set shown_as = excluded.shown_as, rep = excluded.rep, password_hash = excluded.password_hash, must_change = excluded.must_change, pin_hash = excluded.pin_hash,
    second_factor = excluded.second_factor, second_on = excluded.second_on, second_used = excluded.second_used, stamp = excluded.stamp, failures = excluded.failures,
    locked_until = excluded.locked_until, closed_at = excluded.closed_at, version = excluded.version
where account.version = excluded.version - 1
