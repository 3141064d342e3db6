-- Stores a state under the version it was read with, and appends the entries of its last decision: one statement, one commit.
-- The in-process host runs it in batches, a cluster of Orleans silos finds the same text in OrleansQuery; hence the names of the parameters.
-- Always one row: an empty version is a conflict, and then nothing was written. Without a row Orleans would take a conflict for success.
with updated as (
    update grain_state
    set payload = @PayloadBinary, version = version + 1, modified_at = now()
    where service_id = @ServiceId and state_name = @GrainTypeString and grain_key = @GrainIdExtensionString
      and version = @GrainStateVersion::integer
    returning version
),
inserted as (
    insert into grain_state (service_id, state_name, grain_key, version, payload, modified_at)
    select @ServiceId, @GrainTypeString, @GrainIdExtensionString, 1, @PayloadBinary, now()
    where @GrainStateVersion::integer is null
    on conflict do nothing
    returning version
),
written as (
    select version from updated union all select version from inserted
),
appended as (
    insert into ledger (grain_key, number, at, at_text, kind, subject, actor, body, hash)
    select @GrainIdExtensionString, entry.number, entry.at::timestamptz, entry.at, entry.kind, entry.subject, entry.actor, entry.body, entry.hash
    from written
    cross join json_to_recordset(convert_from(@PayloadBinary, 'UTF8')::json -> 'entries')
        as entry (number bigint, at text, kind text, subject text, actor text, body text, hash text)
    order by entry.number
)
select (select version from written) as NewGrainStateVersion
