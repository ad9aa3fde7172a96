namespace FeishuHire.Core.Tests.Support;

/// <summary>For tests that use the whole machine: nothing else runs beside them.</summary>
[CollectionDefinition(nameof(ExclusiveTests), DisableParallelization = true)]
public sealed class ExclusiveTests;
