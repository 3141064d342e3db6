-- ReadReminderRowKey.
select grain_id as GrainId, reminder_name as ReminderName, first_at as StartTime, period_ms as Period, version as Version
from grain_reminder
where service_id = @ServiceId and grain_id = @GrainId and reminder_name = @ReminderName
