update visit_entry set order_confirmed_at = @At where showroom = @Showroom and visit_id = @Visit
