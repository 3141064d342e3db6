update customer_card
set name = coalesce(name, @Name),
    phone = coalesce(phone, @Phone),
    phone_reversed = coalesce(phone_reversed, @PhoneReversed),
    company = coalesce(company, @Company),
    grade = coalesce(grade, @Grade),
    owner = @Owner,
    maintained_at = @MaintainedAt,
    key_account = coalesce(key_account, @KeyAccount),
    next_contact_on = coalesce(next_contact_on, @NextOn),
    visits = visits + coalesce((select other.visits from customer_card as other where other.customer_id = @Other), 0)
where customer_id = @Customer
