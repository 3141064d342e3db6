select position, grain_key, number, at_text, kind, subject, actor, body, hash
from ledger
where strpos(body, @Said) > 0 and position < @Position
