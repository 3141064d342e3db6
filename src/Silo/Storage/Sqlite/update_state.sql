update grain_state
set payload = @PayloadBinary, version = version + 1, modified_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
where service_id = @ServiceId and state_name = @GrainTypeString and grain_key = @GrainIdExtensionString
  and version = @GrainStateVersion
