using System;
using System.Management.Automation;
using FeishuHire.Formatting;
using FeishuHire.Sessions;

namespace FeishuHire.Hosting;

/// <summary>What happens when the module comes and goes.</summary>
public sealed class ModuleLifetime : IModuleAssemblyInitializer, IModuleAssemblyCleanup
{
    /// <summary>The types that scripts name, in a <c>catch</c> or a cast, and the one that the views call.</summary>
    private static readonly Type[] TypesWithNames = [.. NamedTypes.All, typeof(DisplayText)];

    private static readonly Type? Names = typeof(PSObject).Assembly.GetType("System.Management.Automation.TypeAccelerators");

    private static int _imports;

    /// <summary>
    /// Makes the module's types known by name. PowerShell does not look for types in a load context other than its own, so
    /// <c>catch [FeishuHire.FeishuApiException]</c> would not find it.
    /// </summary>
    public void OnImport()
    {
        // PowerShell keeps them in a dictionary that is not made for threads, and several runspaces may import at once.
        lock (TypesWithNames)
        {
            _imports++;
            var add = Names?.GetMethod("Add");
            foreach (var type in TypesWithNames)
            {
                add?.Invoke(null, [type.FullName, type]);
            }
        }
    }

    /// <summary>
    /// Disconnects the default session of the runspace that the module is removed from. The names are those of the process, so they go with the
    /// last runspace that removes the module.
    /// </summary>
    public void OnRemove(PSModuleInfo psModuleInfo)
    {
        DefaultSession.Current?.Dispose();
        DefaultSession.Current = null;
        lock (TypesWithNames)
        {
            if (--_imports > 0)
            {
                return;
            }

            var remove = Names?.GetMethod("Remove");
            foreach (var type in TypesWithNames)
            {
                remove?.Invoke(null, [type.FullName]);
            }
        }
    }
}
