-- Whoever comes second uses nothing.
update recovery_code set used_at = @At where id = @Id and used_at is null
