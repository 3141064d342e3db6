delete from account_role where account = @Account
