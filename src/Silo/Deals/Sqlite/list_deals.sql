-- Of a merged file the one that speaks for it has the name.
select d.body as Body, coalesce(kept.name, card.name) as Name
from deal_card d
left join customer_card card on card.customer_id = d.customer_id
left join customer_card kept on kept.customer_id = card.merged_into
where d.showroom = @Showroom and (d.status in (1, 2) or d.changed_at >= @Since)
order by d.changed_at desc
limit @Limit
