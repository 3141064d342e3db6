-- InsertMembershipVersionKey. Every silo tries it when it starts; the first of a cluster succeeds.
with started as (
    insert into cluster_version (cluster_id) values (@DeploymentId)
    on conflict do nothing
    returning 1
)
select exists (select from started)
