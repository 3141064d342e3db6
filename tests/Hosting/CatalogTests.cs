using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Hosting;
using Orleans.Concurrency;
using Orleans.Hosting;
using Orleans.InProcess;
using Orleans.Runtime;

namespace SalesFloor.Tests.Hosting;

/// <summary>What this host cannot run as it is declared, it refuses at start; nothing is silently ignored.</summary>
[SuppressMessage("Performance", "CA1812", Justification = "Made by the host, or refused by it.")]
public sealed class CatalogTests
{
    [Theory]
    [InlineData(typeof(ManyHands), "StatelessWorker")]
    [InlineData(typeof(NoStore), "no IGrainStorage is registered under 'nowhere'")]
    [InlineData(typeof(NoInterface), "no grain interface of its own")]
    [InlineData(typeof(AttributeOnTheClass), "counts on the interface's method only")]
    [InlineData(typeof(ReturnsNothing), "must return Task")]
    [InlineData(typeof(GenericMethod), "is generic")]
    [InlineData(typeof(OneWayWithResult), "a result that nobody would get")]
    [InlineData(typeof(TwoConstructors), "one public constructor")]
    public async Task A_grain_that_cannot_be_run_as_declared_is_refused_in_words(Type grainClass, string words)
    {
        var refusal = await Assert.ThrowsAsync<OrleansConfigurationException>(() => Start(grainClass));

        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
        Assert.Contains(nameof(CatalogTests), refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_classes_for_one_interface_are_refused()
    {
        var refusal = await Assert.ThrowsAsync<OrleansConfigurationException>(() => Start(typeof(FirstTwin), typeof(SecondTwin)));

        Assert.Contains("one class per interface", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_classes_of_one_name_are_refused()
    {
        var refusal = await Assert.ThrowsAsync<OrleansConfigurationException>(() => Start(typeof(FirstName), typeof(SecondName)));

        Assert.Contains("both named 'same'", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interface_that_several_share_leads_nowhere_by_itself_and_says_so()
    {
        await using var house = await House.Open(silo => silo.UseOnlyGrains(typeof(Dog), typeof(Cat)));

        Assert.Equal("woof", await house.Grains.GetGrain<IDog>("dog/1").Speak());
        Assert.Equal("meow", await house.Grains.GetGrain<ICat>("cat/1").Speak());
        var refusal = Assert.Throws<ArgumentException>(() => house.Grains.GetGrain<IAnimal>("any/1"));
        Assert.Contains(nameof(Dog), refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interface_without_a_class_is_refused_when_it_is_asked_for()
    {
        await using var house = await House.Open();

        Assert.Throws<ArgumentException>(() => house.Grains.GetGrain<INobody>("nobody/1"));
    }

    private static async Task Start(params Type[] grainClasses)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.UseOrleans(silo => silo.UseOnlyGrains(grainClasses));
        using var host = builder.Build();
        await host.StartAsync();
    }

    public interface IOne : IGrainWithStringKey;

    public interface INothing : IGrainWithStringKey
    {
        void Do();
    }

    public interface IGeneric : IGrainWithStringKey
    {
        Task<T> Get<T>();
    }

    public interface IOneWayWithResult : IGrainWithStringKey
    {
        [OneWay]
        Task<int> Get();
    }

    public interface INobody : IGrainWithStringKey;

    public interface IAnimal : IGrainWithStringKey
    {
        Task<string> Speak();
    }

    public interface IDog : IAnimal;

    public interface ICat : IAnimal;

    public interface ITwin : IGrainWithStringKey;

    public interface IOther : IGrainWithStringKey;

    [StatelessWorker]
    private sealed class ManyHands : Grain, IOne;

    private sealed class NoStore([PersistentState("state", "nowhere")] IPersistentState<int> state) : Grain, IOne
    {
        public int State => state.State;
    }

    private sealed class NoInterface : Grain, IGrainWithStringKey;

    private sealed class AttributeOnTheClass : Grain, IAnimal
    {
        [AlwaysInterleave]
        public Task<string> Speak() => Task.FromResult("");
    }

    private sealed class ReturnsNothing : Grain, INothing
    {
        public void Do()
        {
        }
    }

    private sealed class GenericMethod : Grain, IGeneric
    {
        public Task<T> Get<T>() => Task.FromResult(default(T)!);
    }

    private sealed class OneWayWithResult : Grain, IOneWayWithResult
    {
        public Task<int> Get() => Task.FromResult(1);
    }

    private sealed class TwoConstructors : Grain, IOne
    {
        public TwoConstructors()
        {
        }

        public TwoConstructors(IGrainContext context) : base(context)
        {
        }
    }

    private sealed class FirstTwin : Grain, ITwin;

    private sealed class SecondTwin : Grain, ITwin;

    [GrainType("same")]
    private sealed class FirstName : Grain, IOne;

    [GrainType("same")]
    private sealed class SecondName : Grain, IOther;

    private sealed class Dog : Grain, IDog
    {
        public Task<string> Speak() => Task.FromResult("woof");
    }

    private sealed class Cat : Grain, ICat
    {
        public Task<string> Speak() => Task.FromResult("meow");
    }
}
