update customer_card set owner = @Owner, maintained_at = case when cast(@Owner as text) is null then maintained_at else @At end where customer_id = @Customer
