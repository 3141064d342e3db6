select count(*) from visit_entry where customer_id = @Customer and showroom = @Showroom
