-- What was read so far is read again, so that the new tables are filled with it, too.
delete from read_position;
delete from customer_name_end;
delete from customer_company_end;
delete from customer_more_phone;
delete from customer_card;
delete from visit_entry;

-- One thing that counted, with the ledger entry behind it. Moments are in UTC, so that the order of the texts is that of time; values are decimals, exactly as they were.
create table figure_line (
    showroom  text collate "C" not null,
    line_key  text collate "C" not null,
    at        text collate "C" not null,
    rep       text collate "C",
    promised_to text collate "C",
    metric    integer not null,
    value     text collate "C" not null,
    product   text,
    region    text,
    source    integer,
    visit_id  text collate "C",
    stream    text collate "C" not null,
    number    bigint not null,
    deal_id   text collate "C",
    corrects  bigint,
    primary key (showroom, line_key)
);

create index figure_line_at on figure_line (showroom, at);
create index figure_line_visit on figure_line (showroom, visit_id);

-- A deal as its facts have it, and what it is found by.
create table deal_card (
    deal_id     text collate "C" primary key,
    showroom    text collate "C" not null,
    customer_id text collate "C" not null,
    status      integer not null,
    changed_at  text collate "C" not null,
    body        text collate "C" not null
);

create index deal_card_board on deal_card (showroom, status, changed_at);
create index deal_card_customer on deal_card (customer_id);
