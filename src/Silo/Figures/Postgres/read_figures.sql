select at as At, rep as Rep, metric as Metric, value as Value, product as Product, region as Region, source as Source, visit_id as Visit, stream as Stream, number as Number, deal_id as Deal, corrects as Corrects, currency as Currency
from figure_line
where showroom = @Showroom and at >= @From and at < @To
    and (cast(@Metric as integer) is null or metric = @Metric) and (cast(@Rep as text) is null or rep = @Rep)
order by at, stream, number, line_key
