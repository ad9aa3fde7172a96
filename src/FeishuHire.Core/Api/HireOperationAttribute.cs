using System;
using System.Collections.Generic;

namespace FeishuHire.Api;

/// <summary>Names the operations of the catalogue that a cmdlet calls, the main one first. An operation has at most one cmdlet.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class HireOperationAttribute(params string[] names) : Attribute
{
    public IReadOnlyList<string> Names => names;
}
