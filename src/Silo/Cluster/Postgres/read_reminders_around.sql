-- ReadRangeRows2Key. A silo's share of the ring of hashes that goes over its end.
select grain_id as GrainId, reminder_name as ReminderName, first_at as StartTime, period_ms as Period, version as Version
from grain_reminder
where service_id = @ServiceId and (grain_hash > @BeginHash or grain_hash <= @EndHash)
