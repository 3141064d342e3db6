-- The last row, in the order of the readers, of everything that is committed now.
select position
from ledger
order by xid desc, position desc
limit 1
