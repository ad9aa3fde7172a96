# Searches the output of PowerShell's own modules for a distinctive secret and token.
Describe 'Secrets' {
    BeforeAll {
        Import-Module -Name "$PSScriptRoot/Support.psm1" -Force
        $script:server = Initialize-TestFile
        $script:credential = [pscredential]::new('cli_canary', (ConvertTo-Secret -Text 'canary-secret-7b1e'))
    }

    AfterAll {
        Close-LoopbackServer
    }

    BeforeEach {
        Clear-LoopbackServer
        Add-LoopbackAnswer -Api internal -Body @{ code = 0; msg = 'ok'; tenant_access_token = 'canary-token-5f3a'; expire = 7200 } -Times 9
    }

    It 'are in no output of a session or an error' {
        Add-LoopbackAnswer -Status 400 -Body @{ code = 9499; msg = 'canary-token-5f3a is bad' }
        $session = Connect-FeishuHire $credential -Endpoint $server.Endpoint -PassThru
        $failed = Read-Stream { Get-FeishuExternalApplication -TalentId nobody }
        $failed.Errors | Should -HaveCount 1

        $file = Join-Path -Path $TestDrive -ChildPath 'trace.clixml'
        $all = @($session, $failed.Errors[0], $failed.Errors[0].Exception)
        $all | Export-Clixml -Path $file
        $trace = @(
            $all | Format-List -Property * -Force | Out-String -Width 4096
            $all | Format-Table | Out-String -Width 4096
            $session | Format-Table -Property * | Out-String -Width 4096
            $session | Get-Member -Force | Out-String -Width 4096
            $session | ConvertTo-Csv
            $session, $failed.Errors[0].Exception | ConvertTo-Json -Depth 2 -WarningAction Ignore
            Get-Content -Path $file -Raw
        )

        "$trace" | Should -Match 'cli_canary'
        "$trace" | Should -Match '9499'
        "$trace" | Should -Not -Match 'canary-(secret|token)'
    }

    It 'are in no transcript and no environment variable' {
        $transcript = Join-Path -Path $TestDrive -ChildPath 'transcript.txt'
        $null = Start-Transcript -Path $transcript
        try {
            Add-LoopbackAnswer -Status 400 -Body @{ code = 9499; msg = 'canary-token-5f3a' }
            $session = Connect-FeishuHire $credential -Endpoint $server.Endpoint -PassThru -Verbose -Debug
            $session | Format-List -Property * -Force | Out-Host
            Get-FeishuExternalApplication -TalentId nobody -Verbose -Debug 2>&1 | Out-Host
        } finally {
            $null = Stop-Transcript
        }

        $written = Get-Content -Path $transcript -Raw
        $written | Should -Match 'cli_canary'
        $written | Should -Not -Match 'canary-(secret|token)'
        (Get-ChildItem -Path Env:).Value -match 'canary-(secret|token)' | Should -BeNullOrEmpty
    }
}
