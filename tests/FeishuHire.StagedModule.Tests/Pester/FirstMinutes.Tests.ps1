# What the README calls the first five minutes: its commands as they stand, and each thing that goes wrong in Feishu's console.
Describe 'The first five minutes' {
    BeforeAll {
        Import-Module -Name "$PSScriptRoot/Support.psm1" -Force
        Import-StagedModule
        $script:server = Open-LoopbackServer
        $script:labels = @{
            credentials = "'Credentials & Basic Info'", "`u{51ED}`u{8BC1}`u{4E0E}`u{57FA}`u{7840}`u{4FE1}`u{606F}"
            scopes      = "'Permissions & Scopes'", "`u{6743}`u{9650}`u{7BA1}`u{7406}"
            versions    = "'Version Management & Release'", "`u{7248}`u{672C}`u{7BA1}`u{7406}`u{4E0E}`u{53D1}`u{5E03}"
            security    = "'Security Settings'", "`u{5B89}`u{5168}`u{8BBE}`u{7F6E}"
            endpoint    = '-Endpoint', '-Endpoint'
        }
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

    It 'answer <wrong> with <id>, and say what to click in <culture>' -ForEach @(
        foreach ($culture in 'en-US', 'zh-CN') {
            @{ culture = $culture; wrong = 'a wrong secret'; id = 'InvalidCredential'; code = 10015; pages = 'credentials', 'versions', 'endpoint' }
            @{ culture = $culture; wrong = 'an unknown app'; id = 'InvalidCredential'; code = 10014; pages = 'credentials', 'versions', 'endpoint' }
            @{ culture = $culture; wrong = 'an app that is not released'; id = 'AppUnavailable'; code = 99991673; pages = 'versions' }
            @{ culture = $culture; wrong = 'a disabled app'; id = 'AppUnavailable'; code = 99991662; at = 'call'; pages = 'versions' }
            @{ culture = $culture; wrong = 'a scope that is missing or not released'; id = 'PermissionDenied'; code = 99991672; at = 'call'; pages = 'scopes', 'versions' }
            @{ culture = $culture; wrong = 'an address that is not allowed'; id = 'IpNotAllowed'; code = 99991401; at = 'call'; pages = 'security' }
            @{ culture = $culture; wrong = 'an endpoint without the API'; id = 'InvalidResponse'; status = 404; pages = 'endpoint' }
            @{ culture = $culture; wrong = 'an endpoint without the call'; id = 'InvalidParameter'; code = 99991201; status = 404; pages = 'endpoint' }
        }
    ) {
        Clear-LoopbackServer
        $api = if ($at) { 'external_applications' } else { 'internal' }
        $body = if ($code) { @{ code = $code; msg = 'said by Feishu' } } else { 'Not found' }
        Add-LoopbackAnswer -Api $api -Status ($status ?? 400) -Body $body
        $failure = Use-UICulture $culture {
            (Read-Stream {
                Connect-Loopback -Impatient
                Get-FeishuExternalApplication 6960663240925956660 -ErrorAction Stop
            }).Thrown
        }

        $failure.FullyQualifiedErrorId | Should -BeLike "$id,*"
        $advice = $failure.ErrorDetails.RecommendedAction
        $advice -match '\p{IsCJKUnifiedIdeographs}' | Should -Be ($culture -eq 'zh-CN')
        foreach ($page in $pages) {
            $advice.Contains($script:labels[$page][$culture -eq 'zh-CN']) | Should -BeTrue -Because "$advice should say $page"
        }
    }
}
