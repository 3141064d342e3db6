using Microsoft.Extensions.DependencyInjection;
using SalesFloor.Calls;
using SalesFloor.FrontDesk;
using SalesFloor.Silo.ReadSide;

namespace SalesFloor.Tests.Calls;

/// <summary>The telephone and the register of a hall.</summary>
internal static class Telephone
{
    public static ICallsGrain Calls(this Hall hall) => hall.Grains.GetGrain<ICallsGrain>(GrainKeys.Calls(Hall.Main));

    public static IRegister Register(this Hall hall) => hall.Services.GetRequiredService<IRegister>();

    public static Task CaughtUp(this Hall hall) => hall.Services.GetRequiredService<Projector>().CatchUp(CancellationToken.None);

    public static async Task Answered(this Hall hall, VisitId call, int line) => Assert.IsType<CallAnswer.Done>(await hall.Calls().Answer(new(call, line, "desk")));

    public static async Task Noted(this Hall hall, NoteCall note) => Assert.IsType<CallAnswer.Done>(await hall.Calls().Note(note));

    public static CallRefusal Reason(this CallAnswer answer) => Assert.IsType<CallAnswer.Refused>(answer).Reason;
}
