-- GatewaysQueryKey. Where webs find silos that take calls; a silo without a port for them is not among these.
select address as Address, gateway_port as ProxyPort, generation as Generation
from cluster_member
where cluster_id = @DeploymentId and status = @Status and gateway_port > 0
