# Calls through the pipeline: lists the jobs a number of times, and gets the details of each job.
param([string] $Module, [string] $Endpoint, [string] $AppId, [string] $AppSecret, [int] $Talents, [int] $RecordsEach)
. "$PSScriptRoot/Common.ps1"
Connect-Server -Module $Module -Endpoint $Endpoint -AppId $AppId -AppSecret $AppSecret -Limited
$watch = [System.Diagnostics.Stopwatch]::StartNew()
$jobs = @(1..$Talents | ForEach-Object { Invoke-FeishuHireRequest v1/jobs -All })
$listMs = $watch.Elapsed.TotalMilliseconds
$watch.Restart()
$details = @(1..$Talents | ForEach-Object { Invoke-FeishuHireRequest v1/jobs -All } | Invoke-FeishuHireRequest v1/jobs/:job_id/get_detail)
if ($details.Count -ne $Talents * $RecordsEach) { throw "$($details.Count) details came." }
[pscustomobject]@{ Jobs = $jobs.Count; ListMs = $listMs; Details = $details.Count; DetailMs = $watch.Elapsed.TotalMilliseconds } | ConvertTo-Json -Compress
