-- Lists that were accepted and are not wholly loaded: what a crash cuts off is loaded to its end by the next start. A row goes when its last customer is in.
create table import_order (
    id          text not null primary key,
    accepted_at text not null,
    body        text not null
);
