using System.Collections.Generic;

namespace FeishuHire.Sandbox.Operations;

/// <summary>The route that matches a path.</summary>
/// <param name="Route">The route.</param>
/// <param name="Parameters">The values of the path parameters.</param>
internal sealed record RouteMatch(Route Route, Dictionary<string, string> Parameters);
