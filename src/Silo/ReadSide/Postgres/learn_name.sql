insert into customer_name_end (name_end, customer_id) values (@NameEnd, @Customer) on conflict do nothing
