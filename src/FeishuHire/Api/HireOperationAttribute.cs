using System;
using System.Collections.Generic;

namespace FeishuHire.Api;

/// <summary>The operations of the catalogue that a cmdlet is for, by Feishu's names. An operation has one cmdlet at most.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class HireOperationAttribute(params string[] names) : Attribute
{
    public IReadOnlyList<string> Names => names;
}
