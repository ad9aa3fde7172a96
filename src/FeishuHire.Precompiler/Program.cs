using System.Globalization;
using System.Reflection;
using FeishuHire.Precompiler;

if (args is not [var module, var client, var server, var profile, .. { Length: <= 1 } most])
{
    Console.Error.WriteLine(
        "Usage: FeishuHire.Precompiler <assembly of the cmdlets> <name of the assembly to compile> <assembly of the sandbox server> <profile to write> [<most methods>]");
    return 2;
}

// A build reports nothing to Microsoft.
Environment.SetEnvironmentVariable("POWERSHELL_TELEMETRY_OPTOUT", "1");

using var recorder = new JitRecorder();
using var use = new FirstUse(module, server);
use.Run();
var methods = recorder.Stop().Where(method => IsOf(method, client)).ToList();
if (most is [var limit] && methods.Count > int.Parse(limit, CultureInfo.InvariantCulture))
{
    Console.Error.WriteLine($"{methods.Count} methods of {client} are compiled when it is first used, more than {limit}.");
    return 1;
}

Profile.Write(client, methods.OrderBy(NameOf, StringComparer.Ordinal), profile);
return 0;

// Also methods of .NET, if they are made for a type of the client: only the client's assembly can have their code.
static bool IsOf(MethodBase method, string assembly) =>
    IsOfType(method.DeclaringType, assembly) || (method.IsGenericMethod && method.GetGenericArguments().Any(argument => IsOfType(argument, assembly)));

static bool IsOfType(Type? type, string assembly) =>
    type is not null
    && (type.HasElementType ? IsOfType(type.GetElementType(), assembly)
        : type.Assembly.GetName().Name == assembly || type.GenericTypeArguments.Any(argument => IsOfType(argument, assembly)));

static string NameOf(MethodBase method) =>
    $"{method.DeclaringType} {method} {string.Join(',', method.IsGenericMethod ? method.GetGenericArguments().Select(argument => argument.FullName) : [])}";
