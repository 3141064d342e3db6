using SalesFloor.Tests.Cluster;

[assembly: AssemblyFixture(typeof(RealOrleans))]
