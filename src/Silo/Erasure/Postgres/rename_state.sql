update grain_state set grain_key = @Name, version = version + 1 where grain_key = @GrainKey and service_id = @ServiceId
