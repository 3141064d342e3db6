-- The last state of each grain, under the version that its next write must name. Room is left in each page,
-- so that the next version of a row finds place beside the old one and no index is touched.
create table grain_state (
    service_id  text        collate "C" not null,
    state_name  text        collate "C" not null,
    grain_key   text        collate "C" not null,
    version     integer     not null,
    payload     bytea,
    modified_at timestamptz not null,
    primary key (service_id, state_name, grain_key)
) with (fillfactor = 60);

-- States and bodies are a few kilobytes each and written all day: lz4 packs them ten times faster than the default. A server built without it keeps the default; the words themselves need PostgreSQL 14.
do $$
begin
    alter table grain_state alter column payload set compression lz4;
exception when feature_not_supported then
    null;
end $$;

-- What was decided. Positions are drawn before the commit, so a reader in order goes by (xid, position) and stops
-- before transactions that are still in flight. at_text is the text under the hash, at the same moment for queries
-- (both are checked against each other, so that the one cannot be changed without the other).
create table ledger (
    position  bigserial   primary key,
    xid       xid8        not null default pg_current_xact_id(),
    grain_key text        collate "C" not null,
    number    bigint      not null,
    at        timestamptz not null,
    at_text   text        not null,
    kind      text        not null,
    subject   text        collate "C",
    actor     text        not null,
    body      text        not null,
    hash      text        not null,
    constraint ledger_at_is_its_text check (at = at_text::timestamptz)
);

do $$
begin
    alter table ledger alter column body set compression lz4;
exception when feature_not_supported then
    null;
end $$;

create unique index ledger_grain_number on ledger (grain_key, number);
create index ledger_in_order on ledger (xid, position);
create index ledger_subject on ledger (subject) where subject is not null;

-- Where a cluster of Orleans silos finds its statements; the same table as in the scripts of Orleans.
create table if not exists OrleansQuery (
    QueryKey  varchar(64)   not null,
    QueryText varchar(8000) not null,
    constraint OrleansQuery_Key primary key (QueryKey)
);
