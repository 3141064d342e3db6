insert into customer_company_end (company_end, customer_id) values (@CompanyEnd, @Customer) on conflict do nothing
