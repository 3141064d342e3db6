-- DeleteMembershipTableEntriesKey. The members go with the version.
delete from cluster_version where cluster_id = @DeploymentId
