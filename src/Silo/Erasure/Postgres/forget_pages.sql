vacuum ledger;
vacuum grain_state;
vacuum sealed_head
