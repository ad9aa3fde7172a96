<#
.SYNOPSIS
Runs one Pester file for the xunit test that stands for it. The result file holds the tests; what is outside of any test, such as a file that
does not parse, is told by the exit code and on the output.
#>
param(
    [Parameter(Mandatory)] [string] $Path,
    [Parameter(Mandatory)] [string] $ResultPath
)

# The tests compare messages, and must also pass on a computer in Chinese.
[cultureinfo]::CurrentUICulture = [cultureinfo]::DefaultThreadCurrentUICulture = 'en-US'

Import-Module -Name Pester -MinimumVersion 5.5
$configuration = New-PesterConfiguration
$configuration.Run.Path = $Path
$configuration.Run.PassThru = $true
$configuration.Output.Verbosity = 'Detailed'
$configuration.Output.RenderMode = 'Plaintext'
$configuration.TestResult.Enabled = $true
$configuration.TestResult.OutputFormat = 'NUnitXml'
$configuration.TestResult.OutputPath = $ResultPath

$run = Invoke-Pester -Configuration $configuration
foreach ($broken in @($run.FailedContainers) + @($run.FailedBlocks)) {
    "Broken outside of a test: $($broken.ErrorRecord | Out-String)"
}

exit [int]($run.Result -ne 'Passed')
