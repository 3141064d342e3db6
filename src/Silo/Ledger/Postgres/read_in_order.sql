-- By transaction, then position: a transaction with a smaller id may have drawn a higher position and committed first,
-- so the position alone would skip rows. Every transaction of this database below the first that still runs has ended; none of them can add a row any more.
-- What runs in another database of the same server writes no ledger of ours. Where its session may not be seen (pg_read_all_stats), it is taken for one of ours.
select position, grain_key, number, at_text as at, kind, subject, actor, body, hash
from ledger
where (xid, position) > (
        case when @After = 0 then '0'::xid8
             -- Should the row of the bookmark be gone, then go on behind the one before it.
             else coalesce((select xid from ledger where position = @After), (select max(xid) from ledger where position < @After), '0'::xid8)
        end,
        @After)
  and xid < (
        select coalesce(min(running), pg_snapshot_xmax(pg_current_snapshot()))
        from pg_snapshot_xip(pg_current_snapshot()) as running
        where not exists (select from pg_stat_activity where backend_xid = running::xid and datname <> current_database()))
order by xid, position
limit @Batch
