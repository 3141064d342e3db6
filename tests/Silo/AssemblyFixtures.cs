using SalesFloor.Tests;

[assembly: AssemblyFixture(typeof(PostgresServer))]
