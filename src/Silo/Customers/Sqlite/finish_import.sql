delete from import_order where id = @Id
