select erasure_key, erasure_number, grain_key, number, hash, says
from erased_entry
order by at, erasure_key, erasure_number, grain_key, number
