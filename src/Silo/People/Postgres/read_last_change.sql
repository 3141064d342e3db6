select coalesce(max(number), 0) from people_log
