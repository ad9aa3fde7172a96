# Writes with the cmdlets.
param([string] $Module, [string] $Endpoint, [string] $AppId, [string] $AppSecret, [int] $Talents, [int] $RecordsEach)
. "$PSScriptRoot/Common.ps1"
Connect-Server -Module $Module -Endpoint $Endpoint -AppId $AppId -AppSecret $AppSecret -Limited
$rows = foreach ($number in 1..$Talents) {
    foreach ($record in 1..$RecordsEach) {
        [pscustomobject]@{ TalentId = "bench-1-$number"; JobTitle = "title $record"; Stage = 'Interview'; CreateTime = '2026-01-31T09:30:00Z' }
    }
}
$script:base = 0
$watch = [System.Diagnostics.Stopwatch]::StartNew()
$created = $rows | New-FeishuExternalApplication | ForEach-Object {
    if (++$script:count -eq 100) { $script:base = [Environment]::WorkingSet }
    $_
}
$createMs = $watch.Elapsed.TotalMilliseconds
$watch.Restart()
$changed = $created | Select-Object Id, TalentId | Set-FeishuExternalApplication -Stage Offer -PassThru
[pscustomobject]@{
    Created = $created.Count; CreateMs = $createMs
    Changed = @($changed | Where-Object Stage -EQ Offer).Count; ChangeMs = $watch.Elapsed.TotalMilliseconds
    Growth = [Environment]::WorkingSet - $script:base
} | ConvertTo-Json -Compress
