using SalesFloor.Tests;

// One browser and one program for all classes: each test has a showroom of its own in it.
[assembly: AssemblyFixture(typeof(Chromium))]
[assembly: AssemblyFixture(typeof(FloorProgram))]
