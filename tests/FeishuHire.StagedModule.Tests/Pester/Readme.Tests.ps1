# The commands of the README run as printed.
Describe 'The README' {
    BeforeAll {
        Import-Module -Name "$PSScriptRoot/Support.psm1" -Force
        $script:server = Initialize-TestFile
        $readme = Get-Content -Path (Join-Path -Path $PSScriptRoot -ChildPath '..' -AdditionalChildPath '..', '..', 'README.md') -Raw

        function Get-Code {
            <# The PowerShell blocks of a section. #>
            param([string] $Section)

            $text = [regex]::Match($readme, "(?ms)^## $Section$.*?(?=^## )").Value
            [regex]::Matches($text, '(?ms)^```powershell\r?\n(.*?)^```') | ForEach-Object { $_.Groups[1].Value }
        }

        function Invoke-Readme {
            <# Runs code as a script, in a folder with the module at the place where a build stages it. #>
            param([string] $Name, [string] $Code)

            $folder = New-Item -Path $TestDrive -Name $Name -ItemType Directory
            $null = New-Item -Path $folder -Name output -ItemType Directory
            Copy-Item -Path (Get-StagedManifest | Split-Path | Split-Path) -Destination (Join-Path $folder output) -Recurse
            "`$ErrorActionPreference = 'Stop'`nSet-Location '$folder'`n$Code" | Set-Content -Path (Join-Path $folder run.ps1)
            pwsh -NoProfile -NonInteractive -File (Join-Path $folder run.ps1)
        }

        $build, $script:import = (Get-Code Install).Trim() -split '\r?\n'
        $build | Should -Be 'dotnet build'
        $script:sandbox, $script:tenant = Get-Code Connect
        $script:export, $script:report, $script:failures = Get-Code 'Three examples'
    }

    AfterAll {
        Close-LoopbackServer
    }

    It 'produces the CSV in the sandbox' {
        $said = Invoke-Readme csv @"
$import
$sandbox
"`$((Get-FeishuHireSession).Endpoint)"
$export
(Import-Csv talents.csv).Count
(Import-Csv applications.csv).Count
"@

        $said | Should -Be 'https://sandbox.invalid/', '41', '292'
    }

    It 'produces the counts and the report' {
        $said = Invoke-Readme report @"
$import
$sandbox
`$counts = & {
$report
}
(`$counts | Measure-Object -Property Count -Sum).Sum
Test-Path report.html
"@

        $said | Should -Be '47', 'True'
    }

    It 'lists the talents that failed and exports the others' {
        $said = Invoke-Readme failures @"
$import
$sandbox
`$failures = & {
$failures
}
(Import-Csv applications.csv).Count
`$failures.TargetObject
`$failures.FullyQualifiedErrorId
"@

        $said[0..1] | Should -Be '54', '123'
        $said[2] | Should -BeLike 'TalentNotFound*'
        $said | Should -HaveCount 3
    }

    It 'connects to a tenant' {
        $said = Invoke-Readme tenant @"
$import
`$PSDefaultParameterValues = @{ 'Connect-FeishuHire:Endpoint' = '$($server.Endpoint)' }
function Get-Credential { [pscredential]::new('$($server.AppId)', (ConvertTo-SecureString '$($server.SecretText)' -AsPlainText -Force)) }
$tenant
"`$((Get-FeishuHireSession).Endpoint)"
`$null = & {
$failures
}
(Import-Csv applications.csv).Count
"@

        $said | Should -Be $server.Endpoint, '54'
    }
}
