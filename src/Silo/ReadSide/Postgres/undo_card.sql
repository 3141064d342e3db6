update customer_card set owner = @Owner, visits = visits - 1, last_contact = coalesce(@At, last_contact), maintained_at = @At where customer_id = @Customer
