select position, grain_key, number, at, kind, subject, actor, body, hash
from ledger
where subject = @Subject and position < @Position
