update visit_entry set rep = @Rep where showroom = @Showroom and visit_id = @Visit
