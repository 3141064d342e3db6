select sealed.grain_key, sealed.number, sealed.hash,
       case when exists (select 1 from ledger where ledger.grain_key = sealed.grain_key and ledger.number = sealed.number and ledger.hash = sealed.hash)
            then 1 else 0 end as holds
from sealed_head as sealed
where sealed.seal_key = @SealKey and sealed.seal_number = @SealNumber
order by sealed.grain_key
