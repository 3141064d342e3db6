-- A cluster of Orleans silos runs the statements of the program that started last, not those of the one that created the table.
insert into OrleansQuery (QueryKey, QueryText) values (@QueryKey, @QueryText)
on conflict (QueryKey) do update set QueryText = excluded.QueryText where OrleansQuery.QueryText <> excluded.QueryText
