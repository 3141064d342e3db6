-- What was read so far is read again, so that the new table is filled with it, too.
delete from read_position;
delete from customer_name_end;
delete from customer_company_end;
delete from customer_more_phone;
delete from customer_card;
delete from visit_entry;
delete from figure_line;
delete from deal_card;

-- What is on record of how somebody works (KPI-01, KPI-23): offers, contact data, follow-ups, presence, each with its entry in the ledger. Moments are in UTC, so that the order of the texts is that of time.
create table conduct_line (
    stream   text not null,
    number   integer not null,
    at       text not null,
    rep      text not null,
    kind     integer not null,
    presence integer,
    next_on  text,
    primary key (stream, number)
);

create index conduct_line_at on conduct_line (at);
create index conduct_line_rep on conduct_line (rep, kind, at);
