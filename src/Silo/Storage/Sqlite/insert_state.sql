insert into grain_state (service_id, state_name, grain_key, version, payload, modified_at)
values (@ServiceId, @GrainTypeString, @GrainIdExtensionString, 1, @PayloadBinary, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
on conflict do nothing
