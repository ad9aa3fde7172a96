using System.Collections.Generic;

namespace FeishuHire.Sandbox.Operations;

/// <summary>The route that a path takes.</summary>
/// <param name="Route">The route.</param>
/// <param name="Parameters">What stands in the path for each parameter.</param>
internal sealed record RouteMatch(Route Route, Dictionary<string, string> Parameters);
