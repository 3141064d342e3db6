insert into wall_link (id, showroom, name, language, hash, made_at) values (@Id, @Showroom, @Name, @Language, @Hash, @MadeAt)
