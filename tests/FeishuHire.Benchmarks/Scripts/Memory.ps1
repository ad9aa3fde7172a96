# Reads one talent with very many records, and reports the memory of the process every 10,000 records.
param([string] $Module, [string] $Endpoint, [string] $AppId, [string] $AppSecret, [int] $Talents, [int] $RecordsEach)
. "$PSScriptRoot/Common.ps1"
Connect-Server -Module $Module -Endpoint $Endpoint -AppId $AppId -AppSecret $AppSecret
if ($Talents -ne 1) {
    throw 'This is measured with one talent.'
}

$samples = [System.Collections.Generic.List[string]]::new()
$read = 0
$measure = Get-FeishuExternalApplication "bench-$RecordsEach-1" -All |
    & {
        process {
            if (++$script:read % 10000 -eq 0) {
                $process = [System.Diagnostics.Process]::GetCurrentProcess()
                $samples.Add(('{{"records":{0},"workingSet":{1},"handles":{2},"threads":{3},"timers":{4},"workItems":{5}}}' -f @(
                            $script:read, $process.WorkingSet64, $process.HandleCount, $process.Threads.Count,
                            [System.Threading.Timer]::ActiveCount, [System.Threading.ThreadPool]::PendingWorkItemCount)))
                $process.Dispose()
            }

            $_
        }
    } | Measure-Object
if ($measure.Count -ne $RecordsEach) {
    throw "$($measure.Count) records came."
}

'[{0}]' -f ($samples -join ',')
