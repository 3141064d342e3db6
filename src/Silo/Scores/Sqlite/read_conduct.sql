-- What happened inside the time, and where everybody was when it began: his last word before it (kind 7).
select stream as Stream, number as Number, at as At, rep as Rep, kind as Kind, presence as Presence, next_on as NextOn
from conduct_line
where (at >= @From and at < @To)
    or (kind = 7 and at < @From and at = (select max(w.at) from conduct_line w where w.rep = conduct_line.rep and w.kind = 7 and w.at < @From))
order by at, stream, number
