update customer_card set merged_into = @Into where customer_id = @Customer
