select payload as PayloadBinary, version as Version
from grain_state
where service_id = @ServiceId and state_name = @GrainTypeString and grain_key = @GrainIdExtensionString
