select position, grain_key, number, at, kind, subject, actor, body, hash
from ledger
where kind = 'desk.DayClosed.v1' and grain_key = @GrainKey and number > @After
order by number
