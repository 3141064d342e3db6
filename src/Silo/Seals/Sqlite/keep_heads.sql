insert into sealed_head (seal_key, seal_number, grain_key, number, hash)
select @SealKey, @SealNumber, head.value ->> 'grainKey', head.value ->> 'number', head.value ->> 'hash'
from json_each(@Heads) as head
