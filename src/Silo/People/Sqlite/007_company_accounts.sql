-- Who somebody is at the company's own sign-in: the address that an administrator wrote down, and since the first coming the name by which that sign-in knows him for ever.
create table company_account (
    account text primary key,
    email   text not null unique,  -- lower case
    subject text unique
);
