update session_open set seen_at = @At where id = @Id and seen_at < @At
