update customer_card
set name = case when name = @Name then null else name end,
    phone = case when phone = @Phone then null else phone end,
    phone_reversed = case when phone = @Phone then null else phone_reversed end,
    company = case when company = @Company then null else company end,
    grade = case when grade = @Grade then null else grade end,
    owner = @Owner,
    maintained_at = @MaintainedAt,
    key_account = case when key_account = @KeyAccount then null else key_account end,
    next_contact_on = case when next_contact_on = @NextOn then null else next_contact_on end,
    visits = visits - coalesce((select other.visits from customer_card as other where other.customer_id = @Other), 0)
where customer_id = @Customer
