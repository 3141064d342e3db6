select id, account, name, hash, scopes, made_at as MadeAt, ends_at as EndsAt from access_token where revoked_at is null order by made_at
