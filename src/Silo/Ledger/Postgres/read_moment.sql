select at_text
from ledger
where grain_key = @GrainKey and number = @Number
