# Reads without a module: a loop around Invoke-RestMethod.
param([string] $Endpoint, [string] $AppId, [string] $AppSecret, [int] $Talents, [int] $RecordsEach)
. "$PSScriptRoot/Common.ps1"
$headers = @{ Authorization = "Bearer $(Get-ServerToken -Endpoint $Endpoint -AppId $AppId -AppSecret $AppSecret)" }
$applications = foreach ($number in 1..$Talents) {
    $uri = "$Endpoint/open-apis/hire/v1/external_applications?talent_id=bench-$RecordsEach-$number&page_size=20"
    $pageToken = $null
    do {
        $page = if ($pageToken) { "$uri&page_token=$([uri]::EscapeDataString($pageToken))" } else { $uri }
        $answer = Invoke-RestMethod $page -Headers $headers
        $answer.data.items
        $pageToken = $answer.data.page_token
    } while ($answer.data.has_more)
}
Write-Measured -Records $applications.Count
