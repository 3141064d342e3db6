update visit_entry
set phone = coalesce(@Phone, phone), name = coalesce(@Name, name), invited = @Invited, appointment_at = @AppointmentAt, appointment_with = @AppointmentWith
where showroom = @Showroom and visit_id = @Visit
