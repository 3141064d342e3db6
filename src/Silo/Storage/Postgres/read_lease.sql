select holder from floor_lease
