-- How the customer came to us is what his first visit of which it is known says.
insert into figure_line (showroom, line_key, at, rep, metric, value, product, region, source, visit_id, stream, number, deal_id, corrects, currency)
values (@Showroom, @Key, @At, @Rep, @Metric, @Value, @Product, @Region,
    (select v.source from visit_entry v where v.showroom = @Showroom and v.customer_id = @Customer and v.source is not null order by v.began_at, v.visit_id limit 1),
    (select v.visit_id from visit_entry v where v.showroom = @Showroom and v.customer_id = @Customer order by v.began_at, v.visit_id limit 1),
    @Stream, @Number, @Deal, @Corrects, @Currency)
on conflict (showroom, line_key) do nothing
