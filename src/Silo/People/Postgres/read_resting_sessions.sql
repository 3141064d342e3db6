select session_open.id, account.name
from session_open join account on account.id = session_open.account and account.stamp = session_open.stamp
where session_open.stays = 0 and session_open.seen_at < @Before
