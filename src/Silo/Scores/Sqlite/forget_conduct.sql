delete from conduct_line where stream = @Stream
