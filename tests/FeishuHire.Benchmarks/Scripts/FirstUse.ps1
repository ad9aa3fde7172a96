# The first steps of a user, each with its time.
param([string] $Module, [string] $Endpoint, [string] $AppId, [string] $AppSecret)
$ErrorActionPreference = 'Stop'
$manifest = $Module
$secret = [securestring]::new()
$connection = @{ AppId = $AppId; AppSecret = $secret; Endpoint = $Endpoint }
$AppSecret.ToCharArray().ForEach({ $secret.AppendChar($_) })
$times = foreach ($step in @(
        { Import-Module -Name $manifest }
        { Connect-FeishuHire @connection }
        { Get-FeishuExternalApplication -TalentId 'bench-5-1' -All }
        { Get-FeishuExternalApplication -TalentId 'bench-5-2' -All }
    )) {
    $watch = [System.Diagnostics.Stopwatch]::StartNew()
    $null = . $step
    $watch.Elapsed.TotalMilliseconds
}
'[{0}]' -f ($times.ForEach({ $_.ToString([cultureinfo]::InvariantCulture) }) -join ',')
