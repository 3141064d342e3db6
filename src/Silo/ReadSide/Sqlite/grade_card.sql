update customer_card set grade = @Grade where customer_id = @Customer
