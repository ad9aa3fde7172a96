namespace FeishuHire.Core.Tests.Support;

/// <summary>The collection of tests that use the whole machine, so they run alone.</summary>
[CollectionDefinition(nameof(ExclusiveTests), DisableParallelization = true)]
public sealed class ExclusiveTests;
