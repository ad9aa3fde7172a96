using System.Text.Json;
using FeishuHire.Sandbox.Data;
using FeishuHire.Sandbox.Tests.Support;

namespace FeishuHire.Sandbox.Tests.Resources;

/// <summary>After random sequences of writes, a tenant has the same records as a simple model: a list for each talent.</summary>
public sealed class ExternalApplicationModelTests
{
    private const int Steps = 60;

    private static readonly string[] Members = ["job_title", "stage", "resume_source", "termination_type", "termination_reason"];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Any_sequence_of_writes_leaves_what_a_simple_model_has(int firstSeed)
    {
        for (var seed = firstSeed; seed < firstSeed + 25; seed++)
        {
            Run(seed);
        }
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 16).Select(number => number * 25)];

    private static void Run(int seed)
    {
        var dice = new Random(seed);
        var client = new Client(clock => new SandboxOptions { EnforceLimits = false, TokenLifetime = TimeSpan.FromDays(3650), Data = Data(dice), TimeProvider = clock });
        client.Connect();
        var talents = client.Options.Data.TalentIds;
        var model = talents.ToDictionary(id => id, id => Tenant(client, id));
        var keys = new Dictionary<string, (DateTimeOffset At, string Record)>();
        for (var step = 0; step < Steps; step++)
        {
            var talentId = talents[dice.Next(talents.Count)];
            var records = model[talentId];
            var fields = Fields(dice);
            switch (dice.Next(5))
            {
                case 0 or 1:
                    var key = dice.Next(3) == 0 ? null : $"key-{dice.Next(6)}";
                    var created = Send(client, "POST", "", Body(talentId, fields, key));
                    if (key is not null && keys.TryGetValue(key, out var used) && client.Clock.GetUtcNow() - used.At < TimeSpan.FromHours(24))
                    {
                        Assert.Equal(used.Record, created);
                        break;
                    }

                    records.Insert(0, Expected(Id(created!), talentId, fields));
                    Assert.Equal(records[0], created);
                    if (key is not null)
                    {
                        keys[key] = (client.Clock.GetUtcNow(), created!);
                    }

                    break;
                case 2 when records.Count > 0:
                    var index = dice.Next(records.Count);
                    records[index] = Expected(Id(records[index]), talentId, fields);
                    Assert.Equal(records[index], Send(client, "PUT", "/" + Id(records[index]), Body(talentId, fields, null)));
                    break;
                case 3 when records.Count > 0:
                    var position = dice.Next(records.Count);
                    Send(client, "DELETE", "/" + Id(records[position]), "");
                    records.RemoveAt(position);
                    break;
                default:
                    Assert.Null(Send(client, dice.Next(2) == 0 ? "PUT" : "DELETE", "/8000000000000000000", Body(talentId, fields, null)));
                    client.Clock.Advance(TimeSpan.FromHours(dice.Next(9)));
                    break;
            }

            Assert.All(model, entry => Assert.Equal(entry.Value, Tenant(client, entry.Key)));
        }
    }

    private static SandboxData Data(Random dice)
    {
        var data = new SandboxData();
        for (var talent = 0; talent < 3; talent++)
        {
            var id = $"690000000000000000{talent}";
            data.Add(id, [.. Enumerable.Range(0, dice.Next(4)).Select(number => new SandboxApplication($"69{talent}000000000000000{number}", id) { Stage = "一面" })]);
        }

        return data;
    }

    /// <summary>All records of a talent, from all pages of the list.</summary>
    private static List<string> Tenant(Client client, string talentId)
    {
        var records = new List<string>();
        for (string? token = ""; token is not null;)
        {
            var page = client.List($"talent_id={talentId}&page_size=3{(token.Length > 0 ? "&page_token=" + Uri.EscapeDataString(token) : "")}");
            records.AddRange(page.Data.GetProperty("items").EnumerateArray().Select(item => item.GetRawText()));
            token = page.PageToken;
        }

        return records;
    }

    private static Dictionary<string, string> Fields(Random dice) =>
        Members.Where(_ => dice.Next(2) == 0).ToDictionary(member => member, _ => $"v{dice.Next(100)}");

    private static string Body(string talentId, Dictionary<string, string> fields, string? key) =>
        JsonSerializer.Serialize(fields.Append(new("talent_id", talentId)).Concat(key is null ? [] : [new KeyValuePair<string, string>("external_id", key)]).ToDictionary());

    private static string Expected(string id, string talentId, Dictionary<string, string> fields)
    {
        // In the order of the documented response.
        string[] order = ["job_title", "resume_source", "stage", "termination_reason", "termination_type"];
        return JsonSerializer.Serialize(order.Where(fields.ContainsKey)
            .Aggregate(new Dictionary<string, string> { ["id"] = id, ["talent_id"] = talentId }, (all, member) => new(all) { [member] = fields[member] }));
    }

    private static string Id(string record) => JsonDocument.Parse(record).RootElement.GetProperty("id").GetString()!;

    private static string? Send(Client client, string method, string path, string body)
    {
        var response = client.Call(method, Client.ListPath + path, "", body);
        return response.Code == 0 ? response.Data.GetProperty("external_application").GetRawText() : null;
    }
}
