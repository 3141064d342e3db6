using Microsoft.AspNetCore.Mvc;

namespace SalesFloor.Silo.Api;

/// <summary>The answers to requests that cannot be taken: RFC 9457 problem details whose <c>errors</c> name the field and say what is expected.</summary>
public static class Problems
{
    /// <summary>The key of a fault that belongs to no single field.</summary>
    public const string WholeBody = "$";

    /// <summary>Fields that cannot be read as they are.</summary>
    public static IResult BadInput(ApiTexts texts, IReadOnlyDictionary<string, string[]> errors) =>
        Answer(texts, StatusCodes.Status400BadRequest, "bad-input", errors);

    /// <summary>One thing is wrong, with <paramref name="field"/> or, where that is empty, with the request as a whole.</summary>
    public static IResult Of(ApiTexts texts, int status, string code, string field, string error) =>
        Answer(texts, status, code, new Dictionary<string, string[]> { [field.Length == 0 ? WholeBody : field] = [error] });

    /// <summary>Several things are wrong, by field.</summary>
    public static IResult Several(ApiTexts texts, int status, string code, IReadOnlyDictionary<string, string[]> errors) => Answer(texts, status, code, errors);

    private static IResult Answer(ApiTexts texts, int status, string code, IReadOnlyDictionary<string, string[]> errors)
    {
        var problem = new ProblemDetails { Title = texts.Say("ProblemTitle"), Status = status, Detail = string.Join(" ", errors.Values.SelectMany(all => all)) };
        problem.Extensions["code"] = code;
        problem.Extensions["errors"] = errors;
        return TypedResults.Problem(problem);
    }
}
