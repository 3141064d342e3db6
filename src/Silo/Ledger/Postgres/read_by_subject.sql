select position, grain_key, number, at_text as at, kind, subject, actor, body, hash
from ledger
where subject = @Subject
order by position
