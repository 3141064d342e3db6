-- Orleans only (ClearStorageKey). The row stays, so that the version goes on counting.
with cleared as (
    update grain_state
    set payload = null, version = version + 1, modified_at = now()
    where service_id = @ServiceId and state_name = @GrainTypeString and grain_key = @GrainIdExtensionString
      and version = @GrainStateVersion::integer
    returning version
)
select (select version from cleared) as NewGrainStateVersion
