update customer_card set key_account = @Manager where customer_id = @Customer
