delete from customer_card where customer_id = @Customer
