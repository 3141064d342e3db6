insert into erased_entry (erasure_key, erasure_number, grain_key, number, hash, says, at)
values (@ErasureKey, @ErasureNumber, @GrainKey, @Number, @Hash, @Says, @At)
