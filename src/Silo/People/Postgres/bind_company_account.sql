-- Once; whoever comes later under another name with the same address is somebody else.
update company_account set subject = @Subject
where account = @Account and email = @Email and subject is null and not exists (select 1 from company_account other where other.subject = @Subject)
