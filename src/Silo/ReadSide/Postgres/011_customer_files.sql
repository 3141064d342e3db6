-- What was read so far is read again, so that the new columns are filled with it, too.
delete from read_position;
delete from customer_name_end;
delete from customer_card;
delete from visit_entry;

alter table customer_card add column maintained_at text collate "C";
alter table customer_card add column company text;
alter table customer_card add column claim_rep text collate "C";
alter table customer_card add column claimed_at text collate "C";
alter table customer_card add column claim_status integer;
alter table customer_card add column pool text;
alter table customer_card add column pool_at text collate "C";
alter table customer_card add column key_account text collate "C";
alter table customer_card add column next_contact_on text collate "C";
alter table customer_card add column interrupted_at text collate "C";

-- Whose owner's time runs out next, of one owner and of all.
create index customer_card_kept on customer_card (owner, maintained_at);
create index customer_card_lapsing on customer_card (maintained_at) where owner is not null;
create index customer_card_claims on customer_card (claimed_at) where claim_status in (1, 2);
create index customer_card_pool on customer_card (pool_at) where pool is not null and owner is null;

-- Further numbers of a customer, from the last digit to the first.
create table customer_more_phone (
    phone_reversed text collate "C" not null,
    customer_id    text collate "C" not null,
    primary key (phone_reversed, customer_id)
);

-- Every end of a company's name that somebody may type the beginning of.
create table customer_company_end (
    company_end text collate "C" not null,
    customer_id text collate "C" not null,
    primary key (company_end, customer_id)
);

create index customer_company_end_customer on customer_company_end (customer_id);
