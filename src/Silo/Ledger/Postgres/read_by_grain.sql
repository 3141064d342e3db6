select position, grain_key, number, at_text as at, kind, subject, actor, body, hash
from ledger
where grain_key = @GrainKey and number >= @FromNumber
order by number
