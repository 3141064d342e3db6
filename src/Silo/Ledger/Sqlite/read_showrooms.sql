select grain_key as GrainKey from ledger where grain_key >= 'showroom/' and grain_key < 'showroom0' and number = 1 order by grain_key
