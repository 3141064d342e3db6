select at
from ledger
where grain_key = @GrainKey and number = @Number
