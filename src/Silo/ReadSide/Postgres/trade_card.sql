update customer_card set interrupted_at = @Since where customer_id = @Customer
