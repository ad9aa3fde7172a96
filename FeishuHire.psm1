# The cmdlets and what they depend on live in an assembly load context of their own, so that they meet neither
# PowerShell's nor another module's versions of the same assemblies. One context serves all runspaces of the process.
$loader = [System.Reflection.Assembly]::LoadFrom([System.IO.Path]::Combine($PSScriptRoot, 'bin', 'FeishuHire.Loader.dll'))
$cmdlets = Import-Module -Assembly $loader.GetType('FeishuHire.Loader.ModuleLoadContext')::Module -PassThru

# PowerShell leaves a module that was imported as an assembly behind, and would not import it a second time.
$MyInvocation.MyCommand.ScriptBlock.Module.OnRemove = { Remove-Module -ModuleInfo $cmdlets -Force }
