using FeishuHire.Precompiler;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Collections.Generic;

namespace FeishuHire.Core.Tests.Architecture;

/// <summary>The profile of what a release precompiles. crossgen2 leaves out silently what it cannot read.</summary>
public sealed class StartUpProfileTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();
    private readonly ModuleDefinition _profile;

    public StartUpProfileTests()
    {
        Profile.Write(typeof(FeishuHireSession).Assembly.Location, _path);
        _profile = ModuleDefinition.ReadModule(_path);
    }

    public void Dispose()
    {
        _profile.Dispose();
        File.Delete(_path);
    }

    [Theory]
    [InlineData("FeishuHire.FeishuHireSession", "ConnectAsync")]
    [InlineData("FeishuHire.Http.HireTransport", "SendAsync")]
    [InlineData("FeishuHire.RateLimiting.Pace", "Record")]
    [InlineData("FeishuHire.Ordering.OrderedLanes`1", "TryTake")]
    [InlineData("FeishuHire.Ordering.OrderedLanes`1/Lane", "Enqueue")]
    public void It_has_the_methods_on_the_way_to_the_first_page(string type, string method) =>
        Assert.Contains(Methods(), reference => reference.DeclaringType.GetElementType().FullName == type && reference.Name == method);

    [Theory]
    [InlineData("FeishuHire.Writing.")]
    [InlineData("FeishuHire.Reading.BatchReader")]
    public void It_does_not_have_what_others_need(string prefix) =>
        Assert.DoesNotContain(Methods(), reference => reference.DeclaringType.FullName.StartsWith(prefix, StringComparison.Ordinal));

    [Fact]
    public void Generic_methods_are_those_that_all_reference_types_share()
    {
        var arguments = Methods()
            .SelectMany(reference => new MemberReference[] { reference, reference.DeclaringType })
            .OfType<IGenericInstance>()
            .SelectMany(instance => instance.GenericArguments)
            .Select(argument => (argument.Scope.Name, argument.FullName))
            .ToList();

        Assert.NotEmpty(arguments);
        Assert.All(arguments, argument => Assert.Equal(("System.Private.Canon", "System.__Canon"), argument));
        Assert.DoesNotContain(Methods(), reference => reference.DeclaringType.HasGenericParameters || reference.HasGenericParameters);
    }

    [Fact]
    public void The_methods_are_those_of_the_client() =>
        Assert.Equal(
            ["FeishuHire.Core;", "System.Void <Module>::Group()"],
            Instructions("AssemblyDictionary").Where(instruction => instruction.Operand is not null).Select(instruction => instruction.Operand.ToString()));

    private IEnumerable<MethodReference> Methods() =>
        Instructions("Group").Where(instruction => instruction.OpCode == OpCodes.Ldtoken).Select(instruction => (MethodReference)instruction.Operand);

    private Collection<Instruction> Instructions(string method) =>
        _profile.GetType("<Module>").Methods.Single(found => found.Name == method).Body.Instructions;
}
