using FeishuHire.Api;
using FeishuHire.RateLimiting;

namespace FeishuHire.Core.Tests.RateLimiting.Fleet;

/// <summary>Processes that share an app without knowing of each other, in the same virtual time.</summary>
internal sealed class SimulatedFleet(WindowKind window, TimeSpan jitterThere, int seed)
{
    /// <summary>How many requests the server admits in a second.</summary>
    public const int Limit = 20;

    private readonly Random _random = new(seed);
    private readonly VirtualTime _time = new();
    private readonly List<FleetProcess> _processes = [];
    private FleetServer? _server;

    public IReadOnlyList<FleetProcess> Processes => _processes;

    /// <summary>Starts another process after a short time; by default it sends requests as fast as it may.</summary>
    public FleetProcess Join(double? requestsPerSecond = null)
    {
        _server ??= new FleetServer(_time, window, Limit);
        var limiter = new ApiRateLimiter([RateLimit.PerSecond(Limit)], _time.Clock, new Random(_random.Next()));
        var process = new FleetProcess(_time, _server, new Network(_time, new Random(_random.Next()), jitterThere), limiter);
        var start = TimeSpan.FromSeconds(2 * _random.NextDouble());
        _processes.Add(process);
        _time.Run(TimeSpan.Zero, async () =>
        {
            await Task.Delay(start, _time.Clock);
            await (requestsPerSecond is { } rate ? process.WorkAsync(rate) : process.WorkAsync());
        });
        return process;
    }

    public void Join(int processes)
    {
        for (var process = 0; process < processes; process++)
        {
            Join();
        }
    }

    /// <summary>Ends the first processes after their current requests.</summary>
    public void Leave(int processes)
    {
        foreach (var process in _processes.Take(processes))
        {
            process.Leave();
        }
    }

    public void Run(TimeSpan time) => _time.Run(time);

    /// <summary>Runs the fleet for a period, and measures it.</summary>
    public FleetMetrics Measure(TimeSpan time)
    {
        _processes.ForEach(process => process.Forget());
        Run(time);
        return new FleetMetrics(time, [.. _processes.Select(process => process.Admitted)], _processes.Sum(process => process.Throttled));
    }
}
