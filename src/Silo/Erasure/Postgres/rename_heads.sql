update sealed_head set grain_key = @Name where grain_key = @GrainKey
