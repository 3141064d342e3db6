-- The entries of the last decision travel inside the state; this runs in the transaction that stored it.
insert into ledger (grain_key, number, at, kind, subject, actor, body, hash)
select @GrainIdExtensionString,
       entry.value ->> 'number', entry.value ->> 'at', entry.value ->> 'kind', entry.value ->> 'subject',
       entry.value ->> 'actor', entry.value ->> 'body', entry.value ->> 'hash'
from json_each(cast(@PayloadBinary as text), '$.entries') as entry
