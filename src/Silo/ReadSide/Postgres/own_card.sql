update customer_card set owner = @Owner where customer_id = @Customer
