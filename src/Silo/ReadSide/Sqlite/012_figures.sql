-- What was read so far is read again, so that the new tables are filled with it, too.
delete from read_position;
delete from customer_name_end;
delete from customer_company_end;
delete from customer_more_phone;
delete from customer_card;
delete from visit_entry;

-- One thing that counted, with the ledger entry behind it. Moments are in UTC, so that the order of the texts is that of time; values are decimals, exactly as they were.
create table figure_line (
    showroom  text not null,
    line_key  text not null,
    at        text not null,
    rep       text,
    promised_to text,
    metric    integer not null,
    value     text not null,
    product   text,
    region    text,
    source    integer,
    visit_id  text,
    stream    text not null,
    number    integer not null,
    deal_id   text,
    corrects  integer,
    primary key (showroom, line_key)
);

create index figure_line_at on figure_line (showroom, at);
create index figure_line_visit on figure_line (showroom, visit_id);

-- A deal as its facts have it, and what it is found by.
create table deal_card (
    deal_id     text primary key,
    showroom    text not null,
    customer_id text not null,
    status      integer not null,
    changed_at  text not null,
    body        text not null
);

create index deal_card_board on deal_card (showroom, status, changed_at);
create index deal_card_customer on deal_card (customer_id);
