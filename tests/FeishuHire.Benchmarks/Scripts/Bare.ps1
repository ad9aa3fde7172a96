# Does nothing, to measure the start of PowerShell.
. "$PSScriptRoot/Common.ps1"
Write-Measured -Records 0
