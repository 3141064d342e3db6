update figure_line set rep = coalesce(promised_to, cast(@Rep as text)) where showroom = @Showroom and visit_id = @Visit and deal_id is null
