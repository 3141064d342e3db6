-- Whether a row comes after the bookmark, in the order of the readers.
select ((select xid from ledger where position = @Newest), @Newest)
     > (coalesce((select xid from ledger where position = @After), (select max(xid) from ledger where position < @After), '0'::xid8), @After)
