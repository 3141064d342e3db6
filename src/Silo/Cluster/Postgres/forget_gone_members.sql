-- CleanupDefunctSiloEntriesKey. Who has not said for long that he lives, and is not held to be active (3) either.
delete from cluster_member where cluster_id = @DeploymentId and alive_at < @IAmAliveTime and status <> 3
