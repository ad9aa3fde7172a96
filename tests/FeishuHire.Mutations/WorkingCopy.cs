using System.Diagnostics;

namespace FeishuHire.Mutations;

/// <summary>A copy of the repository for mutations.</summary>
internal sealed class WorkingCopy : IDisposable
{
    private static readonly TimeSpan TestTimeLimit = TimeSpan.FromMinutes(4);

    private readonly string _folder = Directory.CreateTempSubdirectory("FeishuHire-mutations-").FullName;

    /// <summary>Copies the files that git tracks, and builds the tests.</summary>
    public static WorkingCopy Of(string repository)
    {
        var copy = new WorkingCopy();
        foreach (var file in Output(repository, "git", "ls-files").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var target = copy.PathOf(file);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Path.Combine(repository, file), target);
        }

        foreach (var tests in new[] { "Core", "Reports", "Sandbox", "Cmdlets" })
        {
            if (Run(copy._folder, null, "dotnet", "build", $"tests/FeishuHire.{tests}.Tests", "--verbosity", "quiet") != 0)
            {
                throw new InvalidOperationException("The tests do not build.");
            }
        }

        return copy;
    }

    /// <summary>Applies a mutation, runs the relevant tests, and reverts it.</summary>
    public string Try(Mutation mutation)
    {
        var path = PathOf(mutation.File);
        var sound = File.ReadAllText(path);
        var position = sound.IndexOf(mutation.Find, StringComparison.Ordinal);
        if (position < 0)
        {
            return "NOT FOUND";
        }

        var (project, suites) = Nearest(mutation.File.Split('/')[1]);
        var built = Directory.EnumerateFiles(PathOf($"src/{project}/bin/Debug"), $"{project}.dll", SearchOption.AllDirectories).Single();

        // Tests that have no copy use the staged module, or start the built program.
        var copies = suites.Select(suite => PathOf($"tests/FeishuHire.{suite}.Tests/bin/Debug/net10.0/{project}.dll")).Where(File.Exists).ToList();
        var assemblies = copies.Append(built).ToDictionary(path => path, File.ReadAllBytes);
        try
        {
            File.WriteAllText(path, sound[..position] + mutation.Replace + sound[(position + mutation.Find.Length)..]);
            return !Build(project, built, copies) ? "NO BUILD" : suites.All(Passes) ? "SURVIVED" : "caught";
        }
        finally
        {
            File.WriteAllText(path, sound);
            foreach (var (assembly, bytes) in assemblies)
            {
                File.WriteAllBytes(assembly, bytes);
            }
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // The project to build for a source file, and its tests.
    private static (string Project, string[] Suites) Nearest(string project) => project switch
    {
        "FeishuHire.Core" => (project, ["Core", "Reports"]),
        "FeishuHire.Sandbox" => (project, ["Sandbox", "Core"]),
        "FeishuHire.Reports" => (project, ["Reports"]),
        "FeishuHire.Precompiler" => (project, ["Core"]),
        // Stages the module, which the tests of the cmdlets use.
        _ => ("FeishuHire.Loader", ["Cmdlets"]),
    };

    // Copies the mutated assembly over the copies beside the tests.
    private bool Build(string project, string built, IEnumerable<string> copies)
    {
        string[] build = ["build", $"src/{project}", "--no-restore", "-p:TreatWarningsAsErrors=false", "-p:RunAnalyzers=false"];
        if (Run(_folder, null, "dotnet", build) != 0)
        {
            return false;
        }

        foreach (var copy in copies)
        {
            File.Copy(built, copy, overwrite: true);
        }

        return true;
    }

    private bool Passes(string suite) => Run(
        _folder, TestTimeLimit, "dotnet", $"tests/FeishuHire.{suite}.Tests/bin/Debug/net10.0/FeishuHire.{suite}.Tests.dll", "-stopOnFail") == 0;

    private string PathOf(string file) => Path.Combine(_folder, file);

    private static string Output(string folder, string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        return process.StandardOutput.ReadToEnd();
    }

    private static int Run(string folder, TimeSpan? timeLimit, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };

        // Few random schedules, since they are slow, and a few are enough to detect an error.
        start.Environment["FEISHUHIRE_SEEDS"] = "50";
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (process.WaitForExit(timeLimit ?? Timeout.InfiniteTimeSpan))
        {
            return process.ExitCode;
        }

        // A test that hangs has detected the mutation.
        process.Kill(entireProcessTree: true);
        return 1;
    }
}
