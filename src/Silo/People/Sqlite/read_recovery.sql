select id, salt, hash from recovery_code where account = @Account and used_at is null
