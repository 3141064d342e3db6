select one.position, one.grain_key, one.number, one.at, one.kind, one.subject, one.actor, one.body, one.hash, arrived.body as arrived
from ledger as one
left join ledger as arrived on arrived.subject = one.subject and arrived.grain_key = one.grain_key and arrived.kind = 'desk.VisitArrived.v1'
where one.grain_key = @GrainKey and one.at >= @From and one.at < @To
  and one.kind in ('desk.VisitOverridden.v1', 'desk.DecisionUndone.v1', 'desk.VisitLeft.v1')
order by one.number
