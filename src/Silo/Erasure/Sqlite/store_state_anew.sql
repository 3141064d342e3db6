update grain_state set payload = @Payload, version = version + 1 where grain_key = @GrainKey and service_id = @ServiceId
