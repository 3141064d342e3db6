-- One statement, so one snapshot: a floor that goes on working cannot look like a difference.
-- Each chain's entries come in their order, then the states of that grain.
select position, grain_key, number, at_text as at, kind, subject, actor, body, hash, 0 as part, null as payload
from ledger
union all
select null, grain_key, null, null, null, null, null, null, null, 1, payload
from grain_state
where service_id = @ServiceId
order by grain_key, part, number, position
