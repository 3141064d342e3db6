-- InsertMembershipKey. The row and the next version, both or neither: one statement. A silo that is there already is nobody's news.
with versioned as (
    update cluster_version set version = version + 1, changed_at = now()
    where cluster_id = @DeploymentId and version = @Version::integer
      and not exists (
          select from cluster_member
          where cluster_id = @DeploymentId and address = @Address and port = @Port and generation = @Generation)
    returning cluster_id
),
joined as (
    insert into cluster_member (cluster_id, address, port, generation, silo_name, host_name, status, gateway_port, started_at, alive_at)
    select cluster_id, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime, @IAmAliveTime from versioned
    returning 1
)
select exists (select from joined)
