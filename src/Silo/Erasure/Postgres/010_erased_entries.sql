-- Entries that say less than they did, because a person was erased: their link in the chain, and the hash of what they say now. The erasure's
-- entry in the ledger carries the hash over all of them, so nothing can be changed under cover of it.
create table erased_entry (
    erasure_key    text collate "C" not null,
    erasure_number bigint not null,
    grain_key      text collate "C" not null,
    number         bigint not null,
    hash           text not null,
    says           text not null,
    at             text not null,
    primary key (erasure_key, erasure_number, grain_key, number)
);

-- Orders of erasure are looked for at each start; there are few.
create index ledger_erasures on ledger (position) where kind = 'customer.Erased.v1';
create index ledger_erasures_done on ledger (position) where kind = 'erasure.CarriedOut.v1';
