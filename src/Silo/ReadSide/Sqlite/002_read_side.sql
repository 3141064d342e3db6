-- Filled from the ledger by one projector, in order. Dropped and filled again they hold the same: nothing here is a truth of its own.
create table read_position (
    projector text primary key,
    position  integer not null
);

create table customer_card (
    customer_id    text primary key,
    name           text,
    phone          text,
    -- The digits from the last to the first, so that "ends with" is a range of an index.
    phone_reversed text,
    owner          text,
    last_contact   text,
    visits         integer not null default 0
);

create index customer_card_phone on customer_card (phone_reversed);

-- Every end of a name that somebody may type the beginning of: 王小明 stands here as 王小明, 小明 and 明.
create table customer_name_end (
    name_end    text not null,
    customer_id text not null,
    primary key (name_end, customer_id)
);

create index customer_name_end_customer on customer_name_end (customer_id);
