# A secret and a token that stand out, looked for in everything that a command leaves behind.
Describe 'Secrets' {
    BeforeAll {
        Import-Module -Name "$PSScriptRoot/Support.psm1" -Force
        Import-StagedModule
        $script:server = Open-LoopbackServer
        $script:talent = '6960663240925956660'
        $script:secretText = 'canary-secret-7b1e'
        $script:tokenText = 'canary-token-5f3a'
        $script:secret = ConvertTo-Secret -Text $secretText
        $script:credential = [pscredential]::new('cli_canary', $secret)

        function Add-CanaryToken {
            Add-LoopbackAnswer -Api internal -Body @{ code = 0; msg = 'ok'; tenant_access_token = $tokenText; expire = 7200 } -Times 9
        }

        # Everything that a script gives on any stream and as an error, in every form in which somebody might write it down.
        function Get-Trace {
            param([scriptblock] $Script)

            $Error.Clear()
            $all = try { & $Script *>&1 } catch { $_ }
            $all += @($Error)
            $all | Format-List -Property * -Force | Out-String -Width 4096
            $all | Format-Table | Out-String -Width 4096
            $all | Get-Member -Force | Out-String -Width 4096
            $all | ForEach-Object { "$_"; ($_.psobject.Properties['Exception'])?.Value?.ToString() }
            $all | ForEach-Object { $_ -is [System.Management.Automation.ErrorRecord] ? $_.Exception : $_ } |
                ConvertTo-Json -Depth 2 -WarningAction Ignore -ErrorAction Ignore
            $file = Join-Path -Path $TestDrive -ChildPath 'trace.clixml'
            $all | Export-Clixml -Path $file
            Get-Content -Path $file -Raw
        }
    }

    AfterAll {
        Close-LoopbackServer
    }

    BeforeEach {
        Clear-LoopbackServer
        Add-CanaryToken
    }

    Context 'Are in nothing that a session leaves behind, connected with <name>' -ForEach @(
        @{ name = 'a credential'; with = { @{ Credential = [pscredential]::new('cli_canary_1', $secret) } } }
        @{ name = 'an App Secret'; with = { @{ AppId = 'cli_canary_2'; AppSecret = $secret } } }
        @{ name = 'an access token'; with = { @{ AccessToken = ConvertTo-Secret -Text $tokenText } } }
        @{ name = 'environment variables'; with = { @{ EnvironmentVariable = $true } } }
    ) {
        BeforeEach {
            $parameters = & $with
            if ($parameters.EnvironmentVariable) {
                $env:FEISHU_APP_ID, $env:FEISHU_APP_SECRET = 'cli_canary_3', $secretText
            }

            $script:session = Connect-FeishuHire @parameters -Endpoint $server.Endpoint -MaximumRetryCount 0 -RetryTimeoutSec 0 -PassThru
            Remove-Item -Path Env:FEISHU_APP_ID, Env:FEISHU_APP_SECRET -ErrorAction Ignore
        }

        It 'when it is shown' {
            $trace = Get-Trace { $session; Get-FeishuHireSession }

            "$trace" | Should -Match 'Endpoint'
            "$trace" | Should -Not -Match 'canary-(secret|token)'
        }

        It 'nor is the talent in what it tells on the verbose and debug streams' {
            Add-LoopbackPage -Item @{ id = '1' }

            $told = Get-FeishuExternalApplication -TalentId $talent -Session $session -Verbose -Debug 4>&1 5>&1 |
                Where-Object { $_ -isnot [FeishuHire.ExternalApplication] }

            $told | Should -Not -BeNullOrEmpty
            "$told" | Should -Not -Match $talent
        }

        # The throttle comes last, since it holds the app up.
        It 'when <what>' -ForEach @(
            @{ what = 'the answer quotes the token'; status = 400; body = '{"code":9499,"msg":"canary-token-5f3a is bad","error":{"message":"canary-token-5f3a","field_violations":[{"field":"token","description":"canary-token-5f3a"}]}}' }
            @{ what = 'the token is rejected'; status = 400; body = '{"code":99991663,"msg":"Invalid access token: canary-token-5f3a"}' }
            @{ what = 'the scope is missing'; status = 400; body = '{"code":99991672,"msg":"Access denied","error":{"helps":[{"url":"https://open.feishu.cn/x?token=canary-token-5f3a"}]}}' }
            @{ what = 'the answer is a page'; status = 200; body = '<html>canary-token-5f3a</html>' }
            @{ what = 'the service fails'; status = 500; body = '{"code":1002001,"msg":"canary-token-5f3a"}' }
            @{ what = 'all is well'; status = 200; body = '{"code":0,"msg":"ok","data":{"items":[{"id":"1"}],"has_more":false}}' }
            @{ what = 'it is throttled'; status = 429; body = '{"code":99991400,"msg":"canary-token-5f3a"}' }
        ) {
            Add-LoopbackAnswer -Status $status -Body $body -Times 9

            $trace = Get-Trace { Get-FeishuExternalApplication -TalentId $talent -All -Session $session -Verbose -Debug }

            "$trace" | Should -Match 'GET /open-apis/hire/v1/external_applications'
            "$trace" | Should -Not -Match 'canary-(secret|token)'
        }

    }

    It 'are in no error of Connect-FeishuHire: <code>' -ForEach @(
        @{ code = 10014 }, @{ code = 10015 }, @{ code = 10003 }, @{ code = 99991401 }, @{ code = 2200 }, @{ code = 424242 }
    ) {
        Clear-LoopbackServer
        Add-LoopbackAnswer -Api internal -Body @{ code = $code; msg = "secret canary-secret-7b1e of cli_canary" } -Times 9

        $trace = Get-Trace { Connect-FeishuHire $credential -Endpoint $server.Endpoint -MaximumRetryCount 0 -Verbose -Debug }

        "$trace" | Should -Match $code
        "$trace" | Should -Not -Match 'canary-(secret|token)'
    }

    It 'are in no transcript and no environment' {
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

    It 'travel in no address' {
        Connect-FeishuHire $credential -Endpoint $server.Endpoint
        Add-LoopbackPage -Item @{ id = '1' }
        $null = Get-FeishuExternalApplication -TalentId $talent

        (Get-LoopbackRequest -Api '*').query -match 'canary' | Should -BeNullOrEmpty
    }
}
