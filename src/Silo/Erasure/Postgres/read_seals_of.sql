select ledger.position, ledger.grain_key, ledger.number, ledger.at_text, ledger.kind, ledger.subject, ledger.actor, ledger.body, ledger.hash
from sealed_head
join ledger on ledger.grain_key = sealed_head.seal_key and ledger.number = sealed_head.seal_number
where sealed_head.grain_key = @GrainKey
