-- From here on a payload may be packed (StatePayload). No table changes; the number makes a program that cannot read packed states refuse the database in words.
select 1;
