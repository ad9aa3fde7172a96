<#
.SYNOPSIS
Installs the package from its folder as from the Gallery, uses it, uninstalls it and looks for what is left. It happens in a home folder of its own.
Exits with 255 where there is no PSResourceGet.
#>
param(
    [Parameter(Mandatory)] [string] $Repository
)

$ErrorActionPreference = 'Stop'
if (-not (Get-Module -Name Microsoft.PowerShell.PSResourceGet -ListAvailable)) {
    exit 255
}

$pwsh = (Get-Process -Id $PID).Path
$folder = New-Item -Path ([System.IO.Path]::GetTempPath()) -Name "FeishuHire.Installation.$([guid]::NewGuid())" -ItemType Directory
try {
    $env:HOME = $folder
    $env:XDG_DATA_HOME = $env:XDG_CONFIG_HOME = $env:XDG_CACHE_HOME = $null
    $installed = & $pwsh -NoProfile -NonInteractive -Command {
        param($Repository)
        $ErrorActionPreference = 'Stop'
        Register-PSResourceRepository -Name Packages -Uri $Repository -Trusted
        Install-PSResource -Name FeishuHire -Repository Packages
        Connect-FeishuHire -Sandbox
        (Get-Module -Name FeishuHire).ModuleBase
        (Get-FeishuExternalApplication -TalentId 6960663240925956459 -All).Count
    } -args $Repository
    if ($LASTEXITCODE -ne 0 -or $installed[0] -notlike "$folder*" -or $installed[1] -ne 47) {
        throw "It did not come to be used: $installed"
    }

    & $pwsh -NoProfile -NonInteractive -Command { $ErrorActionPreference = 'Stop'; Uninstall-PSResource -Name FeishuHire }
    $left = Get-ChildItem -Path $folder -Recurse -Force | Where-Object { $_.FullName.Substring("$folder".Length) -like '*FeishuHire*' }
    if ($LASTEXITCODE -ne 0 -or $left) {
        throw "This is left after it was uninstalled: $left"
    }

    "Installed in $($installed[0]), used and uninstalled."
} finally {
    Remove-Item -Path $folder -Recurse -Force
}
