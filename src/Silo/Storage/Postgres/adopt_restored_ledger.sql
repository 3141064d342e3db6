-- After a dump was restored into a younger server its transaction ids lie in the future there, and readers in order would wait for
-- them in vain. Everything that was restored is past: its order is that of the positions.
update ledger set xid = '0'::xid8
where exists (select 1 from ledger where xid >= pg_snapshot_xmax(pg_current_snapshot()))
