select position from read_position where projector = @Projector
