-- Whoever holds it says so every second: seen a moment after we asked, he is alive.
select coalesce(max(holder.application_name), '?') as Name, coalesce(bool_or(holder.query_start > clock_timestamp() - make_interval(secs => @Waited)), false) as Lives
from pg_locks held
join pg_stat_activity holder on holder.pid = held.pid
where held.locktype = 'advisory' and held.granted and held.database = (select oid from pg_database where datname = current_database())
    and held.classid = 1 and held.objid = 3010053885 and held.objsubid = 1
