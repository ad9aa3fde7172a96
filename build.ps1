<#
.SYNOPSIS
    Builds, tests, shows, packs or cleans FeishuHire. Each task is a dotnet command.
.EXAMPLE
    ./build.ps1
    Builds and stages the module under output/FeishuHire/.
.EXAMPLE
    ./build.ps1 -Task Test
.EXAMPLE
    ./build.ps1 -Task Package
    Creates the package for the PowerShell Gallery and a zip file under output/packages/, from the Release build.
#>
#Requires -Version 7.4
[CmdletBinding()]
param(
    # The tasks, in this order.
    [Parameter(Position = 0)]
    [ValidateSet('Build', 'Test', 'Demo', 'Package', 'Clean')]
    [string[]] $Task = 'Build',

    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = 'Debug'
)
$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true

Push-Location $PSScriptRoot
try {
    switch ($Task) {
        Build { dotnet build --configuration $Configuration }
        Test { dotnet test --configuration $Configuration }
        Demo { dotnet run --project src/FeishuHire.Demo --configuration $Configuration }
        Package { dotnet pack src/FeishuHire.Loader --configuration Release }
        Clean {
            dotnet clean --configuration $Configuration
            Remove-Item -Path output -Recurse -Force -ErrorAction Ignore
        }
    }
}
finally {
    Pop-Location
}
