select id, showroom, name, language, hash, made_at as MadeAt from wall_link where revoked_at is null order by made_at
