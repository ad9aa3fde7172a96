Describe 'The messages' {
    BeforeAll {
        Import-Module -Name "$PSScriptRoot/Support.psm1" -Force
        Import-StagedModule
        $script:server = Open-LoopbackServer
        $script:many = '6960663240925956459'
        $script:unknown = '1111111111111111111'
        $script:chinese = '\p{IsCJKUnifiedIdeographs}'
        Connect-Loopback -Impatient
    }

    AfterAll {
        Close-LoopbackServer
    }

    BeforeEach {
        Clear-LoopbackServer
    }

    Context 'In the UI culture <culture>' -ForEach @(
        @{ culture = 'zh-CN'; isChinese = $true }
        @{ culture = 'zh-TW'; isChinese = $true }
        @{ culture = 'en-US'; isChinese = $false }
        @{ culture = 'fr-FR'; isChinese = $false }
    ) {
        It 'that tell of an error of a talent, and advise, are in its language; the id is the same' {
            $result = Use-UICulture $culture { Read-Stream { Get-FeishuExternalApplication -TalentId $unknown } }

            $result.Errors.FullyQualifiedErrorId | Should -BeExactly 'TalentNotFound,FeishuHire.Commands.GetFeishuExternalApplicationCommand'
            $result.Errors.CategoryInfo.Category | Should -Be 'ObjectNotFound'
            $result.Errors.Exception.Message -match $chinese | Should -Be $isChinese
            "$($result.Errors)" -match $chinese | Should -Be $isChinese
            $result.Errors.ErrorDetails.RecommendedAction -match $chinese | Should -Be $isChinese
            $result.Errors.Exception.Message | Should -BeLike "*$unknown*"
        }

        It 'that tell of an error that ends the command too' {
            Add-LoopbackAnswer -Status 400 -Body @{ code = 99991672; msg = 'Access denied' }

            $result = Use-UICulture $culture { Read-Stream { Get-FeishuExternalApplication -TalentId $many } }

            $result.Thrown.FullyQualifiedErrorId | Should -BeLike 'PermissionDenied,*'
            $result.Thrown.Exception.Message -match $chinese | Should -Be $isChinese
            $result.Thrown.Exception.Message | Should -BeLike '*hire:external_application*'
            $advice = $result.Thrown.ErrorDetails.RecommendedAction
            $advice | Should -BeLike ($isChinese ? '*权限管理*版本管理与发布*' : "*'Permissions & Scopes'*'Version Management & Release'*")
        }

        It 'that the module itself finds too, before anything is sent' {
            $result = Use-UICulture $culture { Read-Stream { Connect-FeishuHire -EnvironmentVariable -Endpoint 'ftp://x' } }

            $result.Thrown.FullyQualifiedErrorId | Should -BeLike 'InvalidCredential,*'
            "$($result.Thrown)" -match $chinese | Should -Be $isChinese
            "$($result.Thrown)" | Should -BeLike '*FEISHU_APP_*'
            Connect-Loopback -Impatient
        }

        It 'that warn too' {
            $result = Use-UICulture $culture { Read-Stream { Get-FeishuExternalApplication -TalentId $many } }

            $result.Items | Should -HaveCount 20
            $result.Warnings | Should -HaveCount 1
            $result.Warnings[0] -match $chinese | Should -Be $isChinese
            $result.Warnings[0] | Should -BeLike "*$many*-All*-PageToken '*"
        }

        It 'for logs are the same everywhere, and so are the names of properties' {
            $said = Use-UICulture $culture { Get-FeishuExternalApplication -TalentId $many -PageSize 1 -WarningAction Ignore -Verbose 4>&1 }

            $said[0].Message | Should -Match '^GET /open-apis/hire/v1/external_applications, page 1: HTTP 200 after \d+ ms \(attempt 1, waited \d+ ms\)$'
            $said[1].PSObject.Properties.Name | Select-Object -First 3 | Should -Be @('Id', 'TalentId', 'JobTitle')
        }
    }

    It 'are in the language of each runspace, also where runspaces use one session at the same time' {
        $session = Get-FeishuHireSession
        $script = 'param($Culture, $Session, $TalentId) [cultureinfo]::CurrentUICulture = $Culture
            1..20 | ForEach-Object {
                try { Get-FeishuExternalApplication $TalentId -Session $Session -ErrorAction Stop } catch { "$_", $_.ErrorDetails.RecommendedAction -join " " }
            }'
        $runspaces = 'zh-CN', 'en-US', 'zh-CN', 'en-US' | ForEach-Object { @{ Culture = $_; Runspace = Open-ModuleRunspace } }

        $shells = $runspaces | ForEach-Object { Invoke-Aside $_.Runspace $script @{ Culture = $_.Culture; Session = $session; TalentId = $unknown } }
        $said = $shells | ForEach-Object { , @(Receive-Aside $_) }
        $runspaces | ForEach-Object { $_.Runspace.Dispose() }

        foreach ($index in 0..3) {
            $said[$index] | Should -HaveCount 20
            $said[$index] | Select-Object -Unique | ForEach-Object { $_ -match $chinese | Should -Be ($runspaces[$index].Culture -eq 'zh-CN') }
        }
    }

    It 'are Chinese in a PowerShell that was started so' -Skip:$IsWindows {
        $former = $env:LANG
        $env:LANG = 'zh_CN.UTF-8'
        try {
            $said = pwsh -NoProfile -NonInteractive -Command "
                Import-Module '$(Get-StagedManifest)'; Connect-FeishuHire -Sandbox; `$PSUICulture
                Get-FeishuExternalApplication 123 2>&1 | ForEach-Object Exception | ForEach-Object Message
                (Get-Help Connect-FeishuHire).Synopsis"
        } finally {
            $env:LANG = $former
        }

        $said[0] | Should -BeExactly 'zh-CN'
        $said[1] | Should -BeLike '人才“123”不存在。*'
        $said[2] | Should -Match $chinese
    }
}
