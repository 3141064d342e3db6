-- Who is in the cluster, and when grains want to be reminded. Only a cluster of Orleans silos writes here, by the statements beside this
-- file, which it finds in OrleansQuery. The names of the tables and columns are ours; the names of parameters and results are its.

-- Counts the changes of the membership, so that of two silos that change it at once one has to look again.
create table cluster_version (
    cluster_id text        collate "C" primary key,
    version    integer     not null default 0,
    changed_at timestamptz not null default now()
);

create table cluster_member (
    cluster_id    text        collate "C" not null references cluster_version on delete cascade,
    address       text        collate "C" not null,
    port          integer     not null,
    generation    integer     not null,
    silo_name     text        not null,
    host_name     text        not null,
    status        integer     not null,
    gateway_port  integer,
    suspect_times text,
    started_at    timestamptz not null,
    alive_at      timestamptz not null,
    primary key (cluster_id, address, port, generation)
);

create table grain_reminder (
    service_id    text        collate "C" not null,
    grain_id      text        collate "C" not null,
    reminder_name text        collate "C" not null,
    first_at      timestamptz not null,
    period_ms     bigint      not null,
    grain_hash    integer     not null,
    version       integer     not null,
    primary key (service_id, grain_id, reminder_name)
);

create index grain_reminder_hash on grain_reminder (service_id, grain_hash);
