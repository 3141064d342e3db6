using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;

namespace SalesFloor.Silo.Api;

/// <summary>The body of a request as JSON, or the problem to answer with. Read here and not by the framework, so that every mistake gets words in the caller's language.</summary>
public static class RequestBody
{
    /// <summary>No request of the desk comes near this.</summary>
    public const int LargestBytes = 16 * 1024;

    private static readonly JsonDocumentOptions s_strict = new() { AllowDuplicateProperties = false };

    /// <summary>Reads the body. An absent one is an empty object where <paramref name="presence"/> allows it.</summary>
    public static async Task<BodyRead> Read(HttpRequest request, BodyPresence presence, ApiTexts texts)
    {
        if (request.ContentLength is 0 || request.HttpContext.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody is false)
        {
            return presence == BodyPresence.Optional ? new BodyRead.Whole(default) : Fault(StatusCodes.Status400BadRequest, texts.Say("BodyMissing"));
        }

        if (!request.HasJsonContentType()) return Fault(StatusCodes.Status415UnsupportedMediaType, texts.Say("BodyNotJson"));
        if (await Bytes(request) is not { } bytes) return Fault(StatusCodes.Status413PayloadTooLarge, texts.Say("BodyTooLarge", LargestBytes));
        if (bytes.Length == 0 && presence == BodyPresence.Optional) return new BodyRead.Whole(default);
        if (bytes.Length == 0) return Fault(StatusCodes.Status400BadRequest, texts.Say("BodyMissing"));
        return Parse(bytes, texts);
    }

    private static BodyRead Parse(byte[] bytes, ApiTexts texts)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes, s_strict);
            if (document.RootElement.ValueKind != JsonValueKind.Object) return Fault(StatusCodes.Status400BadRequest, texts.Say("BodyNoObject"));

            return IsText(document.RootElement)
                ? new BodyRead.Whole(document.RootElement.Clone())
                : Fault(StatusCodes.Status400BadRequest, texts.Say("BodyNoUnicode"));
        }
        catch (JsonException fault)
        {
            return Fault(StatusCodes.Status400BadRequest, texts.Say("BodyMalformed", fault.LineNumber + 1, fault.BytePositionInLine + 1));
        }
    }

    // The parser takes halves of surrogate pairs and stray bytes inside strings; asking for such a string throws.
    private static bool IsText(JsonElement body)
    {
        try
        {
            return body.EnumerateObject().All(field => field.Name is not null && field.Value.ValueKind switch
            {
                JsonValueKind.String => field.Value.GetString() is not null,
                JsonValueKind.Object => IsText(field.Value),
                _ => true,
            });
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static async Task<byte[]?> Bytes(HttpRequest request)
    {
        if (request.ContentLength > LargestBytes) return null;

        using var read = new MemoryStream();
        var buffer = new byte[4096];
        int count;
        while ((count = await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted)) > 0)
        {
            if (read.Length + count > LargestBytes) return null;
            read.Write(buffer, 0, count);
        }

        return read.ToArray();
    }

    private static BodyRead.Faulty Fault(int status, string error) => new(status, error);
}

/// <summary>Whether a request has to carry a body.</summary>
public enum BodyPresence { Required = 1, Optional = 2 }

/// <summary>What was read of a body.</summary>
public abstract record BodyRead
{
    private BodyRead() { }

    /// <summary>The object; <c>default</c> where there was no body and none was needed.</summary>
    public sealed record Whole(JsonElement Fields) : BodyRead;

    /// <summary>It cannot be read.</summary>
    public sealed record Faulty(int Status, string Error) : BodyRead;
}
