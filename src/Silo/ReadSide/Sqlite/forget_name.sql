delete from customer_name_end where customer_id = @Customer
