update customer_card set last_contact = @At, maintained_at = coalesce(@MaintainedAt, maintained_at), next_contact_on = @NextOn where customer_id = @Customer
