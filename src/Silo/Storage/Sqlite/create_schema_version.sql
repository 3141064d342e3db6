create table if not exists schema_version (version integer primary key, name text not null, applied_at text not null default current_timestamp)
