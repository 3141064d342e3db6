-- The last entry of each chain that no seal of this showroom covers yet: the chains of this showroom, and those of people,
-- who belong to no showroom alone. One statement, so one snapshot.
select head.grain_key, head.number, head.hash
from (select grain_key, max(number) as number from ledger group by grain_key) as last
join ledger as head on head.grain_key = last.grain_key and head.number = last.number
where (last.grain_key in (@Desk, @Showroom)
       or substr(last.grain_key, 1, length(@Queues)) = @Queues
       or substr(last.grain_key, 1, 4) = 'rep/' or substr(last.grain_key, 1, 9) in ('customer/', 'identity/'))
  and not exists (select 1 from sealed_head as known where known.seal_key = @SealKey and known.grain_key = last.grain_key and known.number = last.number)
order by head.grain_key
