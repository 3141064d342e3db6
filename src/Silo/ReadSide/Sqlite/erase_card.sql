delete from customer_card where customer_id = @Customer or merged_into = @Customer
