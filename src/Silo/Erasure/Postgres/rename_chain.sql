update ledger set grain_key = @Name where grain_key = @GrainKey
