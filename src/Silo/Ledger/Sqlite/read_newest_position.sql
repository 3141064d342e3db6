select max(position)
from ledger
