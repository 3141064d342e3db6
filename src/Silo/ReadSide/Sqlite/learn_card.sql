update customer_card
set name = coalesce(@Name, name),
    phone = coalesce(phone, @Phone),
    phone_reversed = coalesce(phone_reversed, @PhoneReversed),
    last_contact = @At,
    maintained_at = @At
where customer_id = @Customer
