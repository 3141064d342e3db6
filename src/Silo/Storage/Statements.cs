using System.Data;
using System.Data.Common;
using System.Reflection;

namespace SalesFloor.Silo.Storage;

/// <summary>Finds the statements, which lie in .sql files beside the code that runs them: <c>{folder}/{engine}/{name}.sql</c>.</summary>
internal static class Statements
{
    private static readonly Assembly s_home = typeof(Statements).Assembly;

    public static string Read(Engine engine, string folder, string name) => ReadFile($"{folder}/{engine}/{name}.sql");

    public static IEnumerable<string> Files => s_home.GetManifestResourceNames().Select(name => name.Replace('\\', '/')).Where(name => name.EndsWith(".sql", StringComparison.Ordinal));

    public static string ReadFile(string file)
    {
        using var stream = s_home.GetManifestResourceStream(file) ?? throw new InvalidOperationException($"The program carries no statement {file}.");
        using var text = new StreamReader(stream);
        return text.ReadToEnd().Trim();
    }

    public static DbCommand Statement(this DbConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }
        return command;
    }

    public static byte[]? Bytes(this IDataRecord row, int column) => row.IsDBNull(column) ? null : (byte[])row.GetValue(column);

    public static string? Text(this IDataRecord row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
