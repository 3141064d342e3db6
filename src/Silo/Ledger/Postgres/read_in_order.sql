-- By transaction, then position: a transaction with a smaller id may have drawn a higher position and committed first,
-- so the position alone would skip rows. Every transaction below the snapshot's xmin has ended; none of them can add a row any more.
select position, grain_key, number, at_text as at, kind, subject, actor, body, hash
from ledger
where (xid, position) > (
        case when @After = 0 then '0'::xid8
             -- Should the row of the bookmark be gone, then go on behind the one before it.
             else coalesce((select xid from ledger where position = @After), (select max(xid) from ledger where position < @After), '0'::xid8)
        end,
        @After)
  and xid < pg_snapshot_xmin(pg_current_snapshot())
order by xid, position
limit @Batch
