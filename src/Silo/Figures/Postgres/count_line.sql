-- Whoever received the visit has what it counts; an appointment is of whom it was promised to. Until one of them is known it is nobody's.
insert into figure_line (showroom, line_key, at, rep, promised_to, metric, value, source, visit_id, stream, number)
values (@Showroom, @Key, @At,
    coalesce(cast(@PromisedTo as text), (select v.rep from figure_line v where v.showroom = @Showroom and v.line_key = @OfVisit)), @PromisedTo,
    @Metric, '1',
    (select v.source from figure_line v where v.showroom = @Showroom and v.line_key = @OfVisit),
    @Visit, @Stream, @Number)
on conflict (showroom, line_key) do update set promised_to = excluded.promised_to, rep = coalesce(excluded.promised_to, figure_line.rep)
