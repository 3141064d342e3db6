-- Orleans only (DeleteStorageKey), and only if its DeleteStateOnClear is set. The ledger keeps the entries.
with deleted as (
    delete from grain_state
    where service_id = @ServiceId and state_name = @GrainTypeString and grain_key = @GrainIdExtensionString
      and version = @GrainStateVersion::integer
    returning version
)
select (select version + 1 from deleted) as NewGrainStateVersion
