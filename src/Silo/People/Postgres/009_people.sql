-- Who signs in, as what, by which links and tokens. Secrets lie here as hashes only; the key of a second factor is encrypted.
create table account (
    id             text collate "C" primary key,
    name           text not null unique,   -- lower case; what is typed at the door
    shown_as       text not null,
    rep            text unique,            -- who he is in the plan
    password_hash  text,
    must_change    integer not null default 0,
    pin_hash       text,
    second_factor  text,                   -- encrypted
    second_on      integer not null default 0,
    second_used    bigint not null default 0, -- the last half minute whose code was taken
    stamp          text not null,          -- changes with whatever must sign him out everywhere
    failures       integer not null default 0,
    locked_until   text,
    closed_at      text,
    made_at        text not null,
    sample         integer not null default 0,
    version        bigint not null
);

create table account_role (
    account  text not null,
    role     integer not null,
    showroom text not null,
    duty_group text,
    primary key (account, role, showroom)
);

create table access_token (
    id         text collate "C" primary key,
    account    text not null,
    name       text not null,
    hash       text not null unique,
    scopes     text not null,
    made_at    text not null,
    ends_at    text not null,
    revoked_at text
);

create table wall_link (
    id         text collate "C" primary key,
    showroom   text not null,
    name       text not null,
    language   text not null,
    hash       text not null unique,
    made_at    text not null,
    revoked_at text
);

-- Signings-in that were ended before their cookies: whoever kept a copy of one has nothing.
create table session_end (
    id text primary key,
    at text not null
);

-- Everything that was done to the tables above, and every sign-in, never changed. Its last number tells other processes that something is new.
create table people_log (
    number bigint primary key,
    at     text not null,
    actor  text not null,
    what   text not null,
    about  text not null,
    detail text
);
