using System;
using System.Collections.Generic;
using System.Linq;
using FeishuHire.Reading;

namespace FeishuHire.Rows;

/// <summary>The names that a column may have, in any spelling: 'Talent ID' and 'talent_id' are the same.</summary>
internal sealed class ColumnNames(IEnumerable<string> names)
{
    private readonly HashSet<string> _names = new(names.Select(LettersAndDigits), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a column has one of the names.</summary>
    public bool Contains(string column) => _names.Contains(LettersAndDigits(column));

    private static string LettersAndDigits(string name) => name.All(Counts) ? name : new(name.Where(Counts).ToArray());

    // Includes the replacement character for lost letters.
    private static bool Counts(char character) => char.IsLetterOrDigit(character) || character == WrongEncoding.Replacement;
}
