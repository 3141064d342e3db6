-- Those that still open something: neither over by the clock nor by a new stamp, nor is the account closed.
select session_open.id, session_open.account, session_open.place, session_open.stays, session_open.made_at as MadeAt, session_open.seen_at as SeenAt
from session_open join account on account.id = session_open.account and account.stamp = session_open.stamp
where session_open.account = @Account and session_open.ends_at > @At and account.closed_at is null
order by session_open.seen_at desc
