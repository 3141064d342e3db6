-- How somebody comes in, and each time he came.
select at, actor, what, about, detail from people_log
where about = @About and what in ('password-changed', 'pin-set', 'sign-in-reset', 'second-factor-on', 'second-factor-off', 'recovery-codes-made', 'company-email-set', 'token-made', 'account-let-in', 'signed-in')
order by number desc limit @Most
