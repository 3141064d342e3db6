-- Another address is another person there. Nothing is written where it is another account's.
insert into company_account (account, email)
select @Account, @Email where not exists (select 1 from company_account where email = @Email and account <> @Account)
on conflict (account) do update set email = excluded.email, subject = case when company_account.email = excluded.email then company_account.subject end
