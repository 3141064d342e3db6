insert into schema_version (version, name) values (@Version, @Name)
