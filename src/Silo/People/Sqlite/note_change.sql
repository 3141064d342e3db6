-- One after the other, so that no number is missing and none is seen before a smaller one.
insert into people_log (number, at, actor, what, about, detail)
select coalesce(max(number), 0) + 1, @At, @Actor, @What, @About, @Detail from people_log
