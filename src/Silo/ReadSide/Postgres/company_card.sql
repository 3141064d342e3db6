update customer_card set company = @Company where customer_id = @Customer
