# The same loop for 16 talents at once. It has no rate limit, so a talent with a throttled request is lost.
param([string] $Endpoint, [string] $AppId, [string] $AppSecret, [int] $Talents, [int] $RecordsEach)
. "$PSScriptRoot/Common.ps1"
$headers = @{ Authorization = "Bearer $(Get-ServerToken -Endpoint $Endpoint -AppId $AppId -AppSecret $AppSecret)" }
$applications = 1..$Talents | ForEach-Object -ThrottleLimit 16 -Parallel {
    $uri = "$using:Endpoint/open-apis/hire/v1/external_applications?talent_id=bench-$using:RecordsEach-$_&page_size=20"
    $pageToken = $null
    try {
        do {
            $page = if ($pageToken) { "$uri&page_token=$([uri]::EscapeDataString($pageToken))" } else { $uri }
            $answer = Invoke-RestMethod $page -Headers $using:headers -ErrorAction Stop
            $answer.data.items
            $pageToken = $answer.data.page_token
        } while ($answer.data.has_more)
    }
    catch {
        Write-Debug "$_"
    }
}
Write-Measured -Records $applications.Count
