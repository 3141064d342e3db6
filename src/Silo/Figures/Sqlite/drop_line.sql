delete from figure_line where showroom = @Showroom and line_key = @Key
