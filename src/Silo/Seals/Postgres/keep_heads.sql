insert into sealed_head (seal_key, seal_number, grain_key, number, hash)
select @SealKey, @SealNumber, head."grainKey", head.number, head.hash
from json_to_recordset(@Heads::json) as head ("grainKey" text, number bigint, hash text)
