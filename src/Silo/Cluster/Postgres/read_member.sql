-- MembershipReadRowKey. Without such a member still one row: the version alone.
select member.address as Address, member.port as Port, member.generation as Generation, member.silo_name as SiloName,
       member.host_name as HostName, member.status as Status, member.gateway_port as ProxyPort, member.suspect_times as SuspectTimes,
       member.started_at as StartTime, member.alive_at as IAmAliveTime, cluster.version as Version
from cluster_version cluster
left join cluster_member member
    on member.cluster_id = cluster.cluster_id and member.address = @Address and member.port = @Port and member.generation = @Generation
where cluster.cluster_id = @DeploymentId
