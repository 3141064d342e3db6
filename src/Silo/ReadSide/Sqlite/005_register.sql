-- What was read so far is read again, so that these tables are filled with it, too.
delete from read_position;
delete from customer_name_end;
delete from customer_card;

-- The one register of calls and visits: a line each, keyed by the visit, which is also the id of its call. Moments are in UTC, so that the order of the texts is that of time.
create table visit_entry (
    showroom           text not null,
    visit_id           text not null,
    began_at           text not null,
    channel            integer not null,
    ticket             integer,
    says               integer,
    customer_id        text,
    phone              text,
    name               text,
    new_customer       integer not null default 0,
    rep                text,
    ended_at           text,
    left_unreceived    integer not null default 0,
    outcome            integer,
    source             integer,
    no_contact         integer,
    budget_asked       integer not null default 0,
    budget_upto        text,
    line               integer,
    invited            integer not null default 0,
    appointment_at     text,
    appointment_with   text,
    ordered            text,
    order_confirmed_at text,
    primary key (showroom, visit_id)
);

create index visit_entry_day on visit_entry (showroom, began_at);
create index visit_entry_appointment on visit_entry (showroom, appointment_at);
create index visit_entry_customer on visit_entry (customer_id);
create index visit_entry_phone on visit_entry (phone);

-- Whose customers have not been spoken to for longest.
create index customer_card_owner on customer_card (owner, last_contact);
