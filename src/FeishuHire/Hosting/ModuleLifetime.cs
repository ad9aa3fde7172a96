using System;
using System.Management.Automation;
using FeishuHire.Formatting;
using FeishuHire.Sessions;

namespace FeishuHire.Hosting;

/// <summary>Handles the import and the removal of the module.</summary>
public sealed class ModuleLifetime : IModuleAssemblyInitializer, IModuleAssemblyCleanup
{
    /// <summary>The types that scripts use in a <c>catch</c> or a cast, and the type that the views call.</summary>
    private static readonly Type[] TypesWithNames = [.. NamedTypes.All, typeof(DisplayText)];

    private static readonly Type? Names = typeof(PSObject).Assembly.GetType("System.Management.Automation.TypeAccelerators");

    private static int _imports;

    /// <summary>
    /// Registers the names of the module's types. PowerShell searches for types only in its own load context, so
    /// <c>catch [FeishuHire.FeishuApiException]</c> would not work without it.
    /// </summary>
    public void OnImport()
    {
        // PowerShell keeps the names in a dictionary that is not thread-safe, and several runspaces may import at the same time.
        lock (TypesWithNames)
        {
            _imports++;
            var add = (Action<string, Type>?)Names?.GetMethod("Add")?.CreateDelegate(typeof(Action<string, Type>));
            foreach (var type in TypesWithNames)
            {
                add?.Invoke(type.FullName!, type);
            }
        }
    }

    /// <summary>
    /// Disconnects the default session of the runspace that removes the module. The type names belong to the process, so the last runspace that
    /// removes the module removes them.
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
