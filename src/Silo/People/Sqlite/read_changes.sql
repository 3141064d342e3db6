select at, actor, what, about, detail from people_log order by number desc limit @Most
