update visit_entry
set ended_at = @At, outcome = @Outcome, source = @Source, no_contact = coalesce(@NoContact, no_contact), rep = @Rep,
    customer_id = coalesce(@Customer, customer_id), phone = coalesce(@Phone, phone), name = coalesce(@Name, name),
    budget_asked = @BudgetAsked, budget_upto = @BudgetUpto
where showroom = @Showroom and visit_id = @Visit
