update visit_entry set new_customer = @NewCustomer where showroom = @Showroom and visit_id = @Visit
