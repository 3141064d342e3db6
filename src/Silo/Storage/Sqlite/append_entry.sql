-- One entry of a decision that was handed over beside its state; in the transaction that stores the state.
insert into ledger (grain_key, number, at, kind, subject, actor, body, hash)
values (@GrainIdExtensionString, @Number, @At, @Kind, @Subject, @Actor, @Body, @Hash)
