delete from customer_company_end where customer_id = @Customer
