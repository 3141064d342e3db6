update customer_card set visits = visits + 1, last_contact = @At where customer_id = @Customer
