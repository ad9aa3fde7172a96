using System.Globalization;
using System.Text.Json;
using FeishuHire.Mutations;
using FeishuHire.Shared;

// Applies the mutations in mutations.json to the code, one at a time, and reports which of them the tests detect:
//   dotnet run --project tests/FeishuHire.Mutations [-- first [last] | check]
// With "check", it only checks that each of them fits the code as it is.
var json = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "mutations.json"));
var mutations = JsonSerializer.Deserialize<Mutation[]>(json, JsonSerializerOptions.Web)!;
var repository = BuildFact.Of("RepositoryRoot");
var outdated = mutations.Where(mutation => !mutation.Fits(repository)).ToList();
foreach (var mutation in outdated)
{
    Console.Error.WriteLine($"Not in the code exactly once: {mutation.File}: {mutation.Find.ReplaceLineEndings(" ")}");
}

if (outdated.Count > 0 || args is ["check"])
{
    return outdated.Count;
}

var first = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1;
var last = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : mutations.Length;

using var copy = WorkingCopy.Of(repository);
var caught = 0;
for (var number = first; number <= last; number++)
{
    var mutation = mutations[number - 1];
    var result = copy.Try(mutation);
    caught += result == "caught" ? 1 : 0;
    Console.WriteLine($"{number,3} {result,-9} {Path.GetFileName(mutation.File)}: {mutation.Find.ReplaceLineEndings(" ")} -> {mutation.Replace.ReplaceLineEndings(" ")}");
}

Console.WriteLine($"{caught} of {last - first + 1} caught.");
return caught == last - first + 1 ? 0 : 1;
