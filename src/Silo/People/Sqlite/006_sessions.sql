-- Who is signed in where: a line for each signing-in. It is over when its time is, when nobody touched it for long, or when somebody ends it.
create table session_open (
    id      text primary key,
    account text not null,
    stamp   text not null,        -- the account's when it began: another one, and it is over
    place   text not null,        -- browser and system, in a few words
    stays   integer not null,     -- his own telephone: it does not rest
    made_at text not null,
    seen_at text not null,        -- when somebody last touched it, to half a minute
    ends_at text not null
);

create index session_open_account on session_open (account);
create index session_open_seen on session_open (seen_at);

-- What lets somebody in once who has lost the telephone of his second factor. Only hashes, each with a salt of its own.
create table recovery_code (
    id      text primary key,
    account text not null,
    salt    text not null,
    hash    text not null,
    used_at text
);

create index recovery_code_account on recovery_code (account);
