update customer_card set claim_status = @Status where customer_id = @Customer
