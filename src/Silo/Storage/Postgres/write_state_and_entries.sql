-- As write_state, with the entries handed over beside the state, so that no state is read to find them. In one process only: Orleans hands over the payload alone.
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
    cross join unnest(@Numbers::bigint[], @Times::text[], @Kinds::text[], @Subjects::text[], @Actors::text[], @Bodies::text[], @Hashes::text[])
        as entry (number, at, kind, subject, actor, body, hash)
    order by entry.number
)
select (select version from written) as NewGrainStateVersion
