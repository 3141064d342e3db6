update customer_card set merged_into = null, owner = @Owner, maintained_at = @MaintainedAt where customer_id = @Customer
