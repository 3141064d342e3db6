-- UpsertReminderRowKey. Each change is a new version, which the grain must name to take the reminder back.
insert into grain_reminder as reminder (service_id, grain_id, reminder_name, first_at, period_ms, grain_hash, version)
values (@ServiceId, @GrainId, @ReminderName, @StartTime, @Period::bigint, @GrainHash, 0)
on conflict (service_id, grain_id, reminder_name) do update
set first_at = excluded.first_at, period_ms = excluded.period_ms, grain_hash = excluded.grain_hash, version = reminder.version + 1
returning version as Version
