-- UpdateIAmAlivetimeKey. Said every few seconds by each silo; it is no change of the membership, so the version stays.
update cluster_member set alive_at = @IAmAliveTime
where cluster_id = @DeploymentId and address = @Address and port = @Port and generation = @Generation
