select body from import_order order by accepted_at, id
