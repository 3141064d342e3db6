update customer_card set visits = visits + 1, last_contact = @At, maintained_at = case when maintained_at > @At then maintained_at else @At end where customer_id = @Customer
