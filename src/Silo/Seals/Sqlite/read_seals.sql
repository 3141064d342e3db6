select position, grain_key, number, at, kind, subject, actor, body, hash
from ledger
where grain_key >= 'seal/' and grain_key < 'seal0'
order by grain_key, number, position
