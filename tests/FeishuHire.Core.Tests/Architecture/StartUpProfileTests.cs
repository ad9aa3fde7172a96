using System.Diagnostics;
using FeishuHire.Sandbox.Server;
using FeishuHire.Shared;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Collections.Generic;

namespace FeishuHire.Core.Tests.Architecture;

/// <summary>The profile of what a release precompiles, which is what a first use compiles. crossgen2 leaves out silently what it cannot read.</summary>
public sealed class StartUpProfileTests(StartUpProfileTests.RecordedProfile recorded) : IClassFixture<StartUpProfileTests.RecordedProfile>
{
    private const string Client = "FeishuHire.Core";

    [Theory]
    [InlineData("FeishuHire.FeishuHireSession", "ConnectAsync")]
    [InlineData("FeishuHire.Http.HireTransport", "SendAsync")]
    [InlineData("FeishuHire.RateLimiting.Pace", "Record")]
    [InlineData("FeishuHire.Ordering.OrderedLanes`1", "TryTake")]
    [InlineData("FeishuHire.Ordering.OrderedLanes`1/Lane", "Enqueue")]
    public void It_has_the_methods_on_the_way_to_the_first_page(string type, string method) =>
        Assert.Contains(Methods(), reference => reference.DeclaringType.GetElementType().FullName == type && reference.Name == method);

    [Theory]
    [InlineData("System.Text.Json.Serialization.Metadata.JsonPropertyInfo`1<System.Nullable`1<FeishuHire.DeliveryType>>")]
    public void It_has_what_is_generic_in_the_framework_and_made_for_types_of_the_client(string type) =>
        Assert.Contains(Methods(), reference => reference.DeclaringType.FullName == type);

    [Theory]
    [InlineData("FeishuHire.Writing.")]
    [InlineData("FeishuHire.Reading.BatchReader")]
    [InlineData("FeishuHire.Http.RetryPipeline/")]
    public void It_does_not_have_what_others_need(string prefix) =>
        Assert.DoesNotContain(Methods().SelectMany(Types), type => type.FullName.StartsWith(prefix, StringComparison.Ordinal));

    [Fact]
    public void Each_method_is_of_the_client_or_for_one_of_its_types() =>
        Assert.All(Methods(), method => Assert.Contains(Client, Types(method).Select(type => type.Scope.Name)));

    [Fact]
    public void Reference_types_share_the_code_of_generic_methods()
    {
        var arguments = Methods().SelectMany(method => new MemberReference[] { method, method.DeclaringType })
            .OfType<IGenericInstance>()
            .SelectMany(instance => instance.GenericArguments)
            .Where(argument => !argument.IsValueType)
            .Select(argument => (argument.Scope.Name, argument.FullName))
            .ToList();

        Assert.NotEmpty(arguments);
        Assert.All(arguments, argument => Assert.Equal(("System.Private.Canon", "System.__Canon"), argument));
        Assert.DoesNotContain(Methods(), method => method.DeclaringType.HasGenericParameters || method.HasGenericParameters);
    }

    [Fact]
    public void It_is_the_same_whenever_it_is_recorded()
    {
        using var again = new RecordedProfile();

        Assert.Equal(Methods(recorded).Select(method => method.FullName), Methods(again).Select(method => method.FullName));
    }

    [Fact]
    public void The_methods_are_those_of_the_client_only() =>
        Assert.Equal(
            [$"{Client};", "System.Void <Module>::Group()"],
            Instructions("AssemblyDictionary").Where(instruction => instruction.Operand is not null).Select(instruction => instruction.Operand.ToString()));

    // The declaring type, its arguments, and those of the method.
    private static IEnumerable<TypeReference> Types(MethodReference method) =>
        Parts(method.DeclaringType).Concat(method is GenericInstanceMethod { GenericArguments: var arguments } ? arguments.SelectMany(Parts) : []);

    private static IEnumerable<TypeReference> Parts(TypeReference type) =>
        type is GenericInstanceType { GenericArguments: var arguments } ? arguments.SelectMany(Parts).Append(type.GetElementType()) : [type.GetElementType()];

    private List<MethodReference> Methods() => Methods(recorded);

    private Collection<Instruction> Instructions(string method) => Instructions(recorded, method);

    private static List<MethodReference> Methods(RecordedProfile of) =>
        [.. Instructions(of, "Group").Where(instruction => instruction.OpCode == OpCodes.Ldtoken).Select(instruction => (MethodReference)instruction.Operand)];

    private static Collection<Instruction> Instructions(RecordedProfile of, string method) =>
        of.Profile.GetType("<Module>").Methods.Single(found => found.Name == method).Body.Instructions;

    /// <summary>A profile that the program has recorded, as for a release.</summary>
    public sealed class RecordedProfile : IDisposable
    {
        private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

        private readonly string _path = Path.GetTempFileName();

        public RecordedProfile()
        {
            try
            {
                var program = BuildFact.Of("Precompiler");
                string[] arguments = [program, Path.Combine(Path.GetDirectoryName(program)!, "FeishuHire.dll"), Client, typeof(SandboxServer).Assembly.Location, _path];
                using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardError = true })!;
                var error = process.StandardError.ReadToEndAsync();
                Assert.True(process.WaitForExit(Limit), "The profile was not recorded in time.");
                Assert.Equal("", error.Result);
                Profile = ModuleDefinition.ReadModule(_path, new ReaderParameters { InMemory = true });
            }
            finally
            {
                File.Delete(_path);
            }
        }

        public ModuleDefinition Profile { get; }

        public void Dispose() => Profile.Dispose();
    }
}
