# Reads with the cmdlet.
param([string] $Module, [string] $Endpoint, [string] $AppId, [string] $AppSecret, [int] $Talents, [int] $RecordsEach, [switch] $Limited, [switch] $Progress)
. "$PSScriptRoot/Common.ps1"
if ($Progress) {
    $ProgressPreference = 'Continue'
}

Connect-Server -Module $Module -Endpoint $Endpoint -AppId $AppId -AppSecret $AppSecret -Limited:$Limited
$ids = foreach ($number in 1..$Talents) { "bench-$RecordsEach-$number" }
Write-Measured -Records ($ids | Get-FeishuExternalApplication -All | Measure-Object).Count
