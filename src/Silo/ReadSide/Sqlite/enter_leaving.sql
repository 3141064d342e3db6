update visit_entry set ended_at = @At, left_unreceived = 1 where showroom = @Showroom and visit_id = @Visit
