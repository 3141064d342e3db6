-- Held until the transaction ends: of several processes that start together one applies, the others wait and find it done.
select pg_advisory_xact_lock(7305021180)
