-- The deals of a file are also those of every file that was merged into it; taken apart again, each has its own.
with recursive file (id) as (
    select cast(@Customer as text)
    union
    select card.customer_id from customer_card card join file on card.merged_into = file.id
)
select d.body as Body, coalesce(kept.name, card.name) as Name
from deal_card d
left join customer_card card on card.customer_id = d.customer_id
left join customer_card kept on kept.customer_id = card.merged_into
where d.showroom = @Showroom and d.customer_id in (select id from file)
order by d.changed_at desc
limit @Limit
