select count(*) from ledger where position <= (select position from read_position where projector = @Projector)
