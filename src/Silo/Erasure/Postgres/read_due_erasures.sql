select ledger.position, ledger.grain_key, ledger.number, ledger.at_text, ledger.kind, ledger.subject, ledger.actor, ledger.body, ledger.hash
from ledger
where ledger.kind = 'customer.Erased.v1'
  and not exists (select 1 from ledger as done where done.kind = 'erasure.CarriedOut.v1' and done.body::json ->> 'customer' = substr(ledger.grain_key, 10) and (done.body::json ->> 'number')::bigint = ledger.number)
order by ledger.position
