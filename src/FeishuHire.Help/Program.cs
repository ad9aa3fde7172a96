using FeishuHire.Help;

if (args is not [var root, var assembly, var output])
{
    Console.Error.WriteLine("Usage: FeishuHire.Help <repository> <assembly of the cmdlets> <output folder>");
    return 2;
}

var builder = new HelpBuilder(
    prose: Path.Combine(root, "src", "FeishuHire.Help"),
    views: Path.Combine(root, "src", "FeishuHire", "FeishuHire.Format.ps1xml"),
    manifest: Path.Combine(root, "FeishuHire.psd1"),
    changeLog: Path.Combine(root, "CHANGELOG.md"));
var problems = builder.Build(assembly, output);
foreach (var problem in problems)
{
    Console.WriteLine(problem);
}

return problems.Count == 0 ? 0 : 1;
