select version, name from schema_version order by version desc
