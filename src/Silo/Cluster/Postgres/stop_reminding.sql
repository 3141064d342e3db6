-- DeleteReminderRowKey. Only the version that the grain knows; a reminder changed meanwhile stays.
with stopped as (
    delete from grain_reminder
    where service_id = @ServiceId and grain_id = @GrainId and reminder_name = @ReminderName and version = @Version::integer
    returning 1
)
select exists (select from stopped)
