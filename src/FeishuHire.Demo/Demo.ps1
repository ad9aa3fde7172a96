# The main job as a user would do it. Each line is shown before it runs.
param(
    [Parameter(Mandatory)] [string] $Module,
    [Parameter(Mandatory)] [string] $Csv
)
$ErrorActionPreference = 'Stop'
[Console]::OutputEncoding = [System.Text.UTF8Encoding]::new()

"PowerShell $($PSVersionTable.PSVersion)"
''
'PS> Import-Module FeishuHire'
Import-Module $Module

'PS> Connect-FeishuHire -Sandbox'
Connect-FeishuHire -Sandbox

'PS> $applications = ''6960663240925956459'', ''6960663240925956660'' | Get-FeishuExternalApplication -All'
$watch = [System.Diagnostics.Stopwatch]::StartNew()
$talents = '6960663240925956459', '6960663240925956660'
$applications = $talents | Get-FeishuExternalApplication -All
$watch.Stop()

'PS> $applications | Format-Table'
$applications | Format-Table | Out-String -Width 100 | Write-Output

'PS> $applications | Export-Csv $csv -Encoding utf8BOM'
$applications | Export-Csv $Csv -Encoding utf8BOM

''
'{0} applications of {1} talents in {2:0.00} s, written to {3}' -f $applications.Count, $talents.Count, $watch.Elapsed.TotalSeconds, $Csv
