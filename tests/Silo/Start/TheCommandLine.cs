using System.Net;
using SalesFloor.Silo.Start;

namespace SalesFloor.Tests.Start;

public sealed class TheCommandLine
{
    [Fact]
    public void Nothing_said_runs_the_sample_floor_beside_where_one_stands()
    {
        var floor = Assert.IsType<Order.Serve>(CommandLine.Read([])).Floor;

        Assert.Equal((5080, Path.GetFullPath("data"), null, true, false, "main"), (floor.Port, floor.DataDirectory, floor.Database, floor.SampleFloor, floor.Simulate, floor.Showroom.Value));
        Assert.Equal((AccountsMode.On, null, false), (floor.Accounts, floor.Listen, floor.ListensBeyondLoopback));
    }

    [Fact]
    public void Every_option_is_read_in_both_spellings_and_the_last_counts()
    {
        var floor = Assert.IsType<Order.Serve>(CommandLine.Read(
            ["--data", "a", "--port=7000", "--data", "b", "--db", "Host=x;Password=a b", "--empty", "--simulate", "--simulate-speed", "2.5", "--showroom", "north"])).Floor;

        Assert.Equal((7000, Path.GetFullPath("b"), "Host=x;Password=a b"), (floor.Port, floor.DataDirectory, floor.Database));
        Assert.Equal((false, true, 2.5, "north"), (floor.SampleFloor, floor.Simulate, floor.SimulateSpeed, floor.Showroom.Value));
    }

    [Fact]
    public void The_parts_of_a_cluster_are_named_and_placed()
    {
        var floor = Assert.IsType<Order.Serve>(CommandLine.Read(["--role", "silo", "--silo-port", "11112", "--gateway-port", "30001", "--advertise", "10.0.0.7"])).Floor;

        Assert.Equal((ProcessRole.Silo, new ClusterEnds(11112, 30001, IPAddress.Parse("10.0.0.7"))), (floor.Role, floor.Ends));
        Assert.Equal((ProcessRole.All, ClusterEnds.Default), (FloorSettings.Default.Role, FloorSettings.Default.Ends));
    }

    [Theory]
    [InlineData(false, "--listen", "127.0.0.1")]
    [InlineData(false, "--listen=::1", "--certificate", "floor.pem")]
    [InlineData(true, "--listen", "0.0.0.0")]
    [InlineData(true, "--listen", "192.168.7.4", "--certificate", "floor.pem")]
    [InlineData(true, "--behind-proxy", "127.0.0.1")]
    public void Whoever_listens_for_others_than_this_machine_is_known(bool others, params string[] words) =>
        Assert.Equal(others, Assert.IsType<Order.Serve>(CommandLine.Read(words)).Floor.ListensBeyondLoopback);

    [Fact]
    public void People_sign_in_unless_it_is_said_otherwise() =>
        Assert.Equal((AccountsMode.Off, AccountsMode.On), (Assert.IsType<Order.Serve>(CommandLine.Read(["--accounts", "off"])).Floor.Accounts, Assert.IsType<Order.Serve>(CommandLine.Read(["--accounts=off", "--accounts", "on"])).Floor.Accounts));

    [Fact]
    public void The_companys_sign_in_is_named_whole_and_its_secret_never_on_the_line()
    {
        var company = Assert.IsType<Order.Serve>(CommandLine.Read(["--oidc-authority", "https://id.company.example/", "--oidc-client", "floor", "--oidc-secret-file", "secret"])).Floor.Company!;

        Assert.Equal((new Uri("https://id.company.example/"), "floor", Path.GetFullPath("secret")), (company.Authority, company.Client, company.SecretFile));
        Assert.Equal("UnknownOption", Assert.IsType<Order.Misunderstood>(CommandLine.Read(["--oidc-secret", "abc"])).Why);
    }

    [Theory]
    [InlineData("OidcIncomplete", "--oidc-authority", "https://id.company.example")]
    [InlineData("OidcIncomplete", "--oidc-client", "floor")]
    [InlineData("ValueUnreadable", "--oidc-authority", "http://id.company.example")]
    [InlineData("ValueUnreadable", "--oidc-authority", "id.company.example")]
    [InlineData("ValueUnreadable", "--accounts", "maybe")]
    [InlineData("ValueMissing", "--accounts")]
    [InlineData("ValueUnreadable", "--listen", "everywhere")]
    [InlineData("ValueUnreadable", "--behind-proxy", "nginx")]
    [InlineData("ValueMissing", "--certificate")]
    [InlineData("UnknownOption", "--prot")]
    [InlineData("ValueUnreadable", "--role", "desk")]
    [InlineData("ValueUnreadable", "--silo-port", "70000")]
    [InlineData("ValueUnreadable", "--gateway-port", "x")]
    [InlineData("ValueUnreadable", "--advertise", "silo-1")]
    [InlineData("UnknownOption", "--empty=yes")]
    [InlineData("UnknownVerb", "dance")]
    [InlineData("TooManyWords", "verify", "now")]
    [InlineData("TooManyWords", "backup", "a", "b")]
    [InlineData("FileMissing", "backup")]
    [InlineData("FileMissing", "restore", "--data", "x")]
    [InlineData("UnknownOption", "--day", "2026-03-05")]
    [InlineData("DayUnreadable", "seal", "--day", "5.3.2026")]
    [InlineData("ValueMissing", "seal", "--print")]
    [InlineData("ValueUnreadable", "sample", "--days", "0")]
    [InlineData("ValueUnreadable", "sample", "--days", "121")]
    [InlineData("UnknownOption", "--days", "30")]
    [InlineData("ValueMissing", "--port")]
    [InlineData("ValueMissing", "--db", " ")]
    [InlineData("ValueUnreadable", "--port", "70000")]
    [InlineData("ValueUnreadable", "--port", "-1")]
    [InlineData("ValueUnreadable", "--simulate-speed", "0")]
    [InlineData("ValueUnreadable", "--showroom", "a/b")]
    public void What_is_not_understood_is_named_and_never_guessed(string why, params string[] words) =>
        Assert.Equal(why, Assert.IsType<Order.Misunderstood>(CommandLine.Read(words)).Why);

    [Fact]
    public void A_replay_gets_the_whole_rest_of_the_line_for_itself()
    {
        var replay = Assert.IsType<Order.Replay>(CommandLine.Read(["--data", "x", "replay", "file.csv", "--strategy", "StrictOrder"]));

        Assert.Equal(["--data", "x", "file.csv", "--strategy", "StrictOrder"], replay.Arguments);
    }

    [Fact]
    public void A_copy_is_named_by_its_whole_path_and_a_seal_by_its_day()
    {
        Assert.Equal(Path.GetFullPath("floor.backup"), Assert.IsType<Order.Backup>(CommandLine.Read(["backup", "--data", "x", "floor.backup"])).File);
        Assert.Equal(Path.GetFullPath("floor.backup"), Assert.IsType<Order.Restore>(CommandLine.Read(["restore", "floor.backup"])).File);
        Assert.Equal(new DateOnly(2026, 3, 5), Assert.IsType<Order.Seal>(CommandLine.Read(["seal", "--day", "2026-03-05"])).Day);
        Assert.Null(Assert.IsType<Order.Seal>(CommandLine.Read(["seal"])).Day);
        Assert.Equal(new DateOnly(2026, 3, 5), Assert.IsType<Order.PrintSeal>(CommandLine.Read(["seal", "--print=2026-03-05"])).Day);
    }

    [Fact]
    public void A_sample_past_is_a_month_unless_it_is_said_otherwise() =>
        Assert.Equal((30, 7), (Assert.IsType<Order.Sample>(CommandLine.Read(["sample"])).Days, Assert.IsType<Order.Sample>(CommandLine.Read(["sample", "--days=7", "--data", "x"])).Days));

    [Theory]
    [InlineData("help")]
    [InlineData("--help")]
    [InlineData("verify", "-h")]
    public void Help_is_understood_wherever_it_stands(params string[] words) => Assert.IsType<Order.Help>(CommandLine.Read(words));

    [Fact]
    public void Settings_of_the_configuration_pass_through() =>
        Assert.Equal(["--Simulation:Seed=7"], Assert.IsType<Order.Serve>(CommandLine.Read(["--Simulation:Seed=7"])).Floor.Settings);
}
