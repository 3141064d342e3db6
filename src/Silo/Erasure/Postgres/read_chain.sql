select position, grain_key, number, at_text, kind, subject, actor, body, hash
from ledger
where grain_key = @GrainKey
order by number
