update visit_entry set ordered = @Wanted, order_confirmed_at = null where showroom = @Showroom and visit_id = @Visit
