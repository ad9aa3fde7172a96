# The same calls without a module: loops around Invoke-RestMethod.
param([string] $Endpoint, [string] $AppId, [string] $AppSecret, [int] $Talents, [int] $RecordsEach)
. "$PSScriptRoot/Common.ps1"
$headers = @{ Authorization = "Bearer $(Get-ServerToken -Endpoint $Endpoint -AppId $AppId -AppSecret $AppSecret)" }
$uri = "$Endpoint/open-apis/hire/v1/jobs"
$watch = [System.Diagnostics.Stopwatch]::StartNew()
$jobs = @(foreach ($round in 1..$Talents) {
        $pageToken = $null
        do {
            $page = if ($pageToken) { "$($uri)?page_size=20&page_token=$([uri]::EscapeDataString($pageToken))" } else { "$($uri)?page_size=20" }
            $answer = Invoke-RestMethod $page -Headers $headers
            $answer.data.items
            $pageToken = $answer.data.page_token
        } while ($answer.data.has_more)
    })
$listMs = $watch.Elapsed.TotalMilliseconds
$details = @(foreach ($job in $jobs) { (Invoke-RestMethod "$uri/$($job.id)/get_detail" -Headers $headers).data.job_detail })
if ($details.Count -ne $Talents * $RecordsEach) { throw "$($details.Count) details came." }
[pscustomobject]@{ Jobs = $jobs.Count; ListMs = $listMs; Details = $details.Count; DetailMs = $watch.Elapsed.TotalMilliseconds } | ConvertTo-Json -Compress
