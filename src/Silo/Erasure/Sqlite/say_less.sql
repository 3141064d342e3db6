update ledger set body = @Body where grain_key = @GrainKey and number = @Number
