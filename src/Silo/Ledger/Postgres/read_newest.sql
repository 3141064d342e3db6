select position, grain_key, number, at_text as at, kind, subject, actor, body, hash
from ledger
where grain_key = @GrainKey and kind = @Kind
order by number desc
limit @Limit
