delete from recovery_code where account = @Account
