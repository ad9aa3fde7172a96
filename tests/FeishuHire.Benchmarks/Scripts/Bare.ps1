# PowerShell itself: what its start costs.
. "$PSScriptRoot/Common.ps1"
Write-Measured -Records 0
