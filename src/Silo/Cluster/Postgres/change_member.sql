-- UpdateMembershipKey. The change and the next version, both or neither; a member that is not there changes nothing.
with versioned as (
    update cluster_version set version = version + 1, changed_at = now()
    where cluster_id = @DeploymentId and version = @Version::integer
      and exists (
          select from cluster_member
          where cluster_id = @DeploymentId and address = @Address and port = @Port and generation = @Generation)
    returning cluster_id
),
changed as (
    update cluster_member member
    set status = @Status, suspect_times = @SuspectTimes, alive_at = @IAmAliveTime
    from versioned
    where member.cluster_id = versioned.cluster_id and member.address = @Address and member.port = @Port and member.generation = @Generation
    returning 1
)
select exists (select from changed)
