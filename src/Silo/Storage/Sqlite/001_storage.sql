-- The last state of each grain, under the version that its next write must name.
-- A table with rowids on purpose: an update then touches one page, the key's index stays as it is.
create table grain_state (
    service_id  text    not null,
    state_name  text    not null,
    grain_key   text    not null,
    version     integer not null,
    payload     blob,
    modified_at text    not null,
    primary key (service_id, state_name, grain_key)
);

-- What was decided, in the order of the commits. One file has one writer, so positions and commits have one order.
create table ledger (
    position  integer primary key autoincrement,
    grain_key text    not null,
    number    integer not null,
    at        text    not null,
    kind      text    not null,
    subject   text,
    actor     text    not null,
    body      text    not null,
    hash      text    not null
);

create unique index ledger_grain_number on ledger (grain_key, number);
create index ledger_subject on ledger (subject) where subject is not null;
