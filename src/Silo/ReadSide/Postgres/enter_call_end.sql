-- A call that became a visit ends with it.
update visit_entry
set ended_at = case when ticket is null then @At else ended_at end, no_contact = coalesce(@NoContact, no_contact)
where showroom = @Showroom and visit_id = @Visit
