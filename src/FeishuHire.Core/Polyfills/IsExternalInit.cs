using System.ComponentModel;

namespace System.Runtime.CompilerServices;

/// <summary>The compiler needs this type for <c>init</c> and records, and netstandard2.0 does not have it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
internal static class IsExternalInit;
