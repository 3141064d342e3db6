update figure_line set source = @Source where showroom = @Showroom and visit_id = @Visit and deal_id is null
