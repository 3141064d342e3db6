insert into access_token (id, account, name, hash, scopes, made_at, ends_at) values (@Id, @Account, @Name, @Hash, @Scopes, @MadeAt, @EndsAt)
