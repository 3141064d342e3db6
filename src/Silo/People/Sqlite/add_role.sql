insert into account_role (account, role, showroom, duty_group) values (@Account, @Role, @Showroom, @Group)
