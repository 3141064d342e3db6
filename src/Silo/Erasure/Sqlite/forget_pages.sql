pragma wal_checkpoint(truncate);
vacuum
