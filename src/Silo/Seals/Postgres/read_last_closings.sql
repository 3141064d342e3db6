select grain_key, max(number) from ledger where kind = 'desk.DayClosed.v1' group by grain_key
