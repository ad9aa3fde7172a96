using System;
using System.Management.Automation;
using FeishuHire.Formatting;
using FeishuHire.Sessions;

namespace FeishuHire.Hosting;

/// <summary>What happens when the module comes and goes.</summary>
public sealed class ModuleLifetime : IModuleAssemblyInitializer, IModuleAssemblyCleanup
{
    /// <summary>Types that scripts name, in a <c>catch</c> or a cast, and that the views of the module call.</summary>
    private static readonly Type[] NamedTypes =
    [
        typeof(FeishuApiException),
        typeof(FeishuErrorId),
        typeof(FeishuHireSession),
        typeof(ExternalApplication),
        typeof(JobRecruitmentType),
        typeof(DeliveryType),
        typeof(DisplayText),
    ];

    /// <summary>
    /// Makes the module's types known by name. PowerShell does not look for types in a load context other than its own, so
    /// <c>catch [FeishuHire.FeishuApiException]</c> would not find it.
    /// </summary>
    public void OnImport()
    {
        var add = typeof(PSObject).Assembly.GetType("System.Management.Automation.TypeAccelerators")?.GetMethod("Add");

        // PowerShell keeps them in a dictionary that is not made for threads, and several runspaces may import at once.
        lock (NamedTypes)
        {
            foreach (var type in NamedTypes)
            {
                add?.Invoke(null, [type.FullName, type]);
            }
        }
    }

    /// <summary>Disconnects the default session of the runspace that the module is removed from.</summary>
    public void OnRemove(PSModuleInfo psModuleInfo)
    {
        DefaultSession.Current?.Dispose();
        DefaultSession.Current = null;
    }
}
