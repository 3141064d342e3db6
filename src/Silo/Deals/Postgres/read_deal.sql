select body from deal_card where deal_id = @Deal
