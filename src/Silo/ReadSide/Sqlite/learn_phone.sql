insert into customer_more_phone (phone_reversed, customer_id) values (@PhoneReversed, @Customer) on conflict do nothing
