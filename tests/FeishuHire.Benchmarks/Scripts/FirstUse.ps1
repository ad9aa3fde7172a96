# The steps of a first use, each with its time.
param([string] $Module, [string] $Endpoint, [string] $AppId, [string] $AppSecret)
$ErrorActionPreference = 'Stop'
$secret = [securestring]::new()
$AppSecret.ToCharArray().ForEach({ $secret.AppendChar($_) })
$times = foreach ($step in @(
        { Import-Module -Name $Module }
        { Connect-FeishuHire -AppId $AppId -AppSecret $secret -Endpoint $Endpoint }
        { Get-FeishuExternalApplication 'bench-5-1' -All }
        { Get-FeishuExternalApplication 'bench-5-2' -All }
    )) {
    $watch = [System.Diagnostics.Stopwatch]::StartNew()
    $null = . $step
    $watch.Elapsed.TotalMilliseconds
}
'[{0}]' -f ($times.ForEach({ $_.ToString([cultureinfo]::InvariantCulture) }) -join ',')
