select account, role, showroom, duty_group as DutyGroup from account_role order by account, showroom, role
