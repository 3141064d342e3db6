delete from company_account where account = @Account
