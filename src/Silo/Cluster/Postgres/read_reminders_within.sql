-- ReadRangeRows1Key. A silo's share of the ring of hashes that lies in one piece.
select grain_id as GrainId, reminder_name as ReminderName, first_at as StartTime, period_ms as Period, version as Version
from grain_reminder
where service_id = @ServiceId and grain_hash > @BeginHash and grain_hash <= @EndHash
