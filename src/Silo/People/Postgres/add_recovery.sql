insert into recovery_code (id, account, salt, hash) values (@Id, @Account, @Salt, @Hash)
