using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace FeishuHire.Sandbox.Operations;

/// <summary>
/// Reads what Feishu documents about all operations of Hire. The table is the client's file, linked: it is data from Feishu, not code, so a second
/// copy would prove nothing. An operation for which the sandbox has rules states these facts itself.
/// </summary>
internal static class OperationTable
{
    private const string Resource = "FeishuHire.Sandbox.operations.tsv";

    public static List<DocumentedOperation> Read()
    {
        using var stream = typeof(OperationTable).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        var columns = reader.ReadLine()!.Split('\t');
        var operations = new List<DocumentedOperation>();
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            var cells = line.Split('\t');
            string Cell(string column) => cells[Array.IndexOf(columns, column)];
            operations.Add(new DocumentedOperation(Cell("name"), operations.Count)
            {
                Method = Cell("method"),
                Path = Cell("path"),
                Limits = Cell("limits"),
                Scopes = Cell("scopes"),
                TakesTenantToken = Cell("tokens").Split(' ').Contains("tenant"),
                Shape = Cell("response"),
                Member = Cell("response_member"),
                MaximumPageSize = Cell("maximum_page_size"),
                Errors = Cell("errors"),
            });
        }

        return operations;
    }
}
