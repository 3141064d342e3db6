update wall_link set revoked_at = @At where id = @Id and revoked_at is null
