select account, email, subject from company_account
