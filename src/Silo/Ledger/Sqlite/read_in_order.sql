select position, grain_key, number, at, kind, subject, actor, body, hash
from ledger
where position > @After
order by position
limit @Batch
