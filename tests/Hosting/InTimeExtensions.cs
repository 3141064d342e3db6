using System.Runtime.CompilerServices;

namespace SalesFloor.Tests.Hosting;

/// <summary>A test that hangs ends, and says what it was waiting for.</summary>
internal static class InTimeExtensions
{
    public static async Task InTime(this Task task, [CallerArgumentExpression(nameof(task))] string what = "")
    {
        try
        {
            await task.WaitAsync(House.Patience);
        }
        catch (TimeoutException) when (!task.IsCompleted)
        {
            throw new InvalidOperationException($"Waited {House.Patience} in vain for: {what}");
        }
    }

    public static async Task<T> InTime<T>(this Task<T> task, [CallerArgumentExpression(nameof(task))] string what = "")
    {
        await InTime((Task)task, what);
        return await task;
    }
}
