-- Durable: a commit returns after the log is flushed. Waiting for a lock is left to SQLite, which looks again within milliseconds.
pragma busy_timeout = 10000;
pragma journal_mode = wal;
pragma synchronous = full;
pragma wal_autocheckpoint = 4000;
