select d.body as Body, card.name as Name from deal_card d left join customer_card card on card.customer_id = d.customer_id
where d.showroom = @Showroom and d.customer_id = @Customer
order by d.changed_at desc
limit @Limit
