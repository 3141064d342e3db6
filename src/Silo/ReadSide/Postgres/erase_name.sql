delete from customer_name_end where customer_id in (select customer_id from customer_card where customer_id = @Customer or merged_into = @Customer)
