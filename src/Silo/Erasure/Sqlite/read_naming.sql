select position, grain_key, number, at, kind, subject, actor, body, hash
from ledger
where instr(body, @Said) > 0 and position < @Position
