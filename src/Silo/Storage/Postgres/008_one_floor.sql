-- Who held this database last. Whoever lost its connection and took it anew reads here whether somebody else had it in between.
create table floor_lease (
    only_one boolean     primary key default true check (only_one),
    holder   text        not null,
    taken_at timestamptz not null
);
