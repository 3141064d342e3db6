-- DeleteReminderRowsKey.
delete from grain_reminder where service_id = @ServiceId
