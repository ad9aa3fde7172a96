# What the README calls the first five minutes: its commands as they stand.
Describe 'The first five minutes' {
    BeforeAll {
        Import-Module -Name "$PSScriptRoot/Support.psm1" -Force
        $script:server = Initialize-TestFile
    }

    AfterAll {
        Close-LoopbackServer
    }

    It 'lead to a CSV, first of the sandbox and then of the tenant' {
        $readme = Get-Content -Path (Join-Path -Path $PSScriptRoot -ChildPath '..' -AdditionalChildPath '..', '..', 'README.md') -Raw
        $section = [regex]::Match($readme, '(?ms)^## First five minutes$.*?(?=^## )').Value
        $sandbox, $tenant = [regex]::Matches($section, '(?ms)^```powershell\r?\n(.*?)^```') | ForEach-Object { $_.Groups[1].Value }
        @($sandbox.Trim() -split '\n').Count | Should -Be 3
        @($tenant.Trim() -split '\n').Count | Should -Be 2
        $null = New-Item -Path $TestDrive -Name output -ItemType Directory
        Copy-Item -Path (Get-StagedManifest | Split-Path | Split-Path) -Destination (Join-Path $TestDrive output) -Recurse
        @"
`$ErrorActionPreference = 'Stop'
Set-Location '$TestDrive'
$sandbox
(Import-Csv applications.csv).Count
"`$((Get-FeishuHireSession).Endpoint)"
'TalentId', '6960663240925956660' | Set-Content talents.csv
`$PSDefaultParameterValues = @{ 'Connect-FeishuHire:Endpoint' = '$($server.Endpoint)' }
function Get-Credential { [pscredential]::new('$($server.AppId)', (ConvertTo-SecureString '$($server.SecretText)' -AsPlainText -Force)) }
$tenant
(Import-Csv applications.csv).Count
"`$((Get-FeishuHireSession).Endpoint)"
"@ | Set-Content -Path (Join-Path $TestDrive run.ps1)

        $said = pwsh -NoProfile -NonInteractive -File (Join-Path $TestDrive run.ps1)

        $said | Should -Be '47', 'https://sandbox.invalid/', '7', $server.Endpoint
    }
}
