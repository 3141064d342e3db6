select v.visit_id as Visit, v.began_at as BeganAt, v.channel as Channel, v.ticket as Ticket, v.says as Says, v.customer_id as Customer, v.phone as Phone, v.name as Name,
    v.new_customer as NewCustomer, v.rep as Rep, v.ended_at as EndedAt, v.left_unreceived as LeftUnreceived, v.outcome as Outcome, v.source as Source, v.no_contact as NoContact,
    v.budget_asked as BudgetAsked, v.budget_upto as BudgetUpto, v.line as Line, v.invited as Invited, v.appointment_at as AppointmentAt, v.appointment_with as AppointmentWith,
    v.ordered as Ordered, v.order_confirmed_at as OrderConfirmedAt,
    card.name as CardName, card.phone as CardPhone, card.owner as CardOwner, card.last_contact as CardContact, card.visits as CardVisits,
    -- The moment with the id: the latest call before a walk-in of the same customer or number, the first walk-in after a call.
    case when v.channel = 1 then (
        select max(c.began_at || ' ' || c.visit_id) from visit_entry c
        where c.showroom = v.showroom and c.channel = 2 and c.began_at < v.began_at and (c.customer_id = v.customer_id or c.phone = v.phone)) end as FromCall,
    case when v.channel = 2 then (
        select min(w.began_at || ' ' || w.visit_id) from visit_entry w
        where w.showroom = v.showroom and w.channel = 1 and w.began_at > v.began_at and (w.customer_id = v.customer_id or w.phone = v.phone)) end as LedToVisit
from visit_entry v
left join customer_card card on card.customer_id = v.customer_id
where v.showroom = @Showroom and v.appointment_at >= @From and v.appointment_at < @To and (@Rep is null or coalesce(v.appointment_with, card.owner) = @Rep)
order by v.appointment_at, v.visit_id
