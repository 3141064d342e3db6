update visit_entry set phone = null, name = null, ordered = null
where customer_id in (select customer_id from customer_card where customer_id = @Customer or merged_into = @Customer)
   or phone in (select phone from customer_card where customer_id = @Customer or merged_into = @Customer)
