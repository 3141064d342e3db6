select id, name, shown_as as ShownAs, rep, password_hash as PasswordHash, must_change as MustChange, pin_hash as PinHash, second_factor as SecondFactor, second_on as SecondOn, second_used as SecondUsed, stamp, failures, locked_until as LockedUntil, closed_at as ClosedAt, made_at as MadeAt, sample, version
from account order by name
