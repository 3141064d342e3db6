-- The heads that a seal covers: each chain that had moved since the seal before. The seal's entry in the ledger carries
-- the hash over them, so nothing here can be changed without being found.
create table sealed_head (
    seal_key    text not null,
    seal_number integer not null,
    grain_key   text not null,
    number      integer not null,
    hash        text not null,
    primary key (seal_key, seal_number, grain_key)
);

create index sealed_head_of_grain on sealed_head (seal_key, grain_key, number);

-- Closings are looked for every few seconds; there is one a day.
create index ledger_closings on ledger (grain_key, number) where kind = 'desk.DayClosed.v1';
