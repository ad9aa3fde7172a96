# Writes without a module: loops around Invoke-RestMethod.
param([string] $Endpoint, [string] $AppId, [string] $AppSecret, [int] $Talents, [int] $RecordsEach)
. "$PSScriptRoot/Common.ps1"
$headers = @{ Authorization = "Bearer $(Get-ServerToken -Endpoint $Endpoint -AppId $AppId -AppSecret $AppSecret)" }
$uri = "$Endpoint/open-apis/hire/v1/external_applications"
$watch = [System.Diagnostics.Stopwatch]::StartNew()
$created = foreach ($number in 1..$Talents) {
    foreach ($record in 1..$RecordsEach) {
        $body = @{ talent_id = "bench-1-$number"; job_title = "title $record"; stage = 'Interview' } | ConvertTo-Json
        (Invoke-RestMethod $uri -Method Post -Headers $headers -ContentType 'application/json' -Body $body).data.external_application
    }
}
$createMs = $watch.Elapsed.TotalMilliseconds
$watch.Restart()
$changed = foreach ($application in $created) {
    $body = @{ talent_id = $application.talent_id; job_title = $application.job_title; stage = 'Offer' } | ConvertTo-Json
    (Invoke-RestMethod "$uri/$($application.id)" -Method Put -Headers $headers -ContentType 'application/json' -Body $body).data.external_application
}
[pscustomobject]@{
    Created = $created.Count; CreateMs = $createMs; Changed = $changed.Count; ChangeMs = $watch.Elapsed.TotalMilliseconds; Growth = 0
} | ConvertTo-Json -Compress
