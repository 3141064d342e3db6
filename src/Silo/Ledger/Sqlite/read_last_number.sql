select coalesce(max(number), 0)
from ledger
where grain_key = @GrainKey
