# The cmdlets and their dependencies are loaded into a separate assembly load context, so that they do not conflict with
# the versions of the same assemblies in PowerShell or in other modules. All runspaces of the process share the context.
# Each command here costs milliseconds of the import, and so does each that is only compiled: what examines a failure is in a file of its own.
try {
    $null = [System.Reflection.Assembly]::LoadFrom("$PSScriptRoot/bin/FeishuHire.Loader.dll")
    $cmdlets = Import-Module -Assembly ([FeishuHire.Loader.ModuleLoadContext]::Module) -PassThru

    # PowerShell does not remove a module that was imported as an assembly, and would not import it a second time.
    $ExecutionContext.SessionState.Module.OnRemove = { Remove-Module -ModuleInfo $cmdlets -Force }
}
catch {
    throw & "$PSScriptRoot/ImportError.ps1" $_
}
