-- No row: somebody else went on from there, or the tables were dropped to be filled again.
update read_position set position = @Position where projector = @Projector and position = @From
