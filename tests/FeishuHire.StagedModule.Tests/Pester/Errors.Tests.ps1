Describe 'The errors of Get-FeishuExternalApplication' {
    BeforeAll {
        Import-Module -Name "$PSScriptRoot/Support.psm1" -Force
        Import-StagedModule
        $script:server = Open-LoopbackServer
        $script:many = '6960663240925956459'
        $script:few = '6960663240925956660'
        $script:unknown = '1111111111111111111'
        Connect-Loopback -Impatient
    }

    AfterAll {
        Close-LoopbackServer
    }

    BeforeEach {
        Clear-LoopbackServer
    }

    Context 'That end the command' {
        It '<id>, from code <code> with HTTP <status>' -ForEach @(
            @{ id = 'InvalidCredential'; category = 'AuthenticationError'; code = 99991543; status = 400 }
            @{ id = 'PermissionDenied'; category = 'PermissionDenied'; code = 99991672; status = 400 }
            @{ id = 'AppUnavailable'; category = 'PermissionDenied'; code = 99991662; status = 400 }
            @{ id = 'AppUnavailable'; category = 'PermissionDenied'; code = 99991673; status = 200 }
            @{ id = 'IpNotAllowed'; category = 'PermissionDenied'; code = 99991401; status = 403 }
            @{ id = 'QuotaExhausted'; category = 'QuotaExceeded'; code = 99991403; status = 429 }
        ) {
            Add-LoopbackAnswer -Status $status -Body @{ code = $code; msg = 'what Feishu says' } -Header @{ 'X-Tt-Logid' = 'log-1' }

            $result = Read-Stream { $few, $many | Get-FeishuExternalApplication -All }

            $result.Items + $result.Errors | Should -BeNullOrEmpty
            $result.Thrown.FullyQualifiedErrorId | Should -BeExactly "$id,FeishuHire.Commands.GetFeishuExternalApplicationCommand"
            $result.Thrown.CategoryInfo.Category | Should -Be $category
            $result.Thrown.TargetObject | Should -BeExactly $few
            $result.Thrown.ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
            $result.Thrown.Exception.GetType().FullName | Should -BeExactly 'FeishuHire.FeishuApiException'
            $result.Thrown.Exception.Code | Should -Be $code
            $result.Thrown.Exception.HttpStatus | Should -Be $status
            $result.Thrown.Exception.LogId | Should -BeExactly 'log-1'
            $result.Thrown.Exception.TalentId | Should -BeExactly $few
            $result.Thrown.Exception.ItemsReturned | Should -Be 0
            $result.Thrown.Exception.PageToken | Should -BeNullOrEmpty
            $result.Thrown.Exception.Message | Should -BeLike '*what Feishu says*log-1*'
            Get-LoopbackRequest | Should -HaveCount 1
        }

        It 'TokenRejected, after the token was renewed once' {
            Add-LoopbackAnswer -Status 400 -Body @{ code = 99991663; msg = 'Invalid access token' } -Times 9
            Revoke-LoopbackToken

            $result = Read-Stream { $few, $many | Get-FeishuExternalApplication }

            $result.Thrown.FullyQualifiedErrorId | Should -BeLike 'TokenRejected,*'
            $result.Thrown.CategoryInfo.Category | Should -Be 'AuthenticationError'
            $result.Thrown.TargetObject | Should -BeExactly $few
            $result.Thrown.Exception.Code | Should -Be 99991663
            Get-LoopbackRequest | Should -HaveCount 2
            Get-LoopbackRequest -Api internal | Should -HaveCount 1
        }

        It 'TokenRejected, where Feishu hands the rejected token out again' {
            Add-LoopbackAnswer -Status 401 -Body @{ code = 99991663; msg = 'Invalid access token' } -Times 9

            { Get-FeishuExternalApplication -TalentId $few } | Should -Throw -ErrorId 'TokenRejected,*'
            Get-LoopbackRequest | Should -HaveCount 1
            Get-LoopbackRequest -Api internal | Should -HaveCount 1
        }

        It 'but not a token that was revoked: it is renewed without a word' {
            Revoke-LoopbackToken

            $result = Read-Stream { $few, $many | Get-FeishuExternalApplication -All }

            $result.Items | Should -HaveCount 54
            $result.Errors + $result.Thrown + $result.Warnings | Should -BeNullOrEmpty
            Get-LoopbackRequest -Api internal | Should -HaveCount 1
        }

        It 'PermissionDenied names the scope and the link that Feishu sent' {
            $details = @{
                permission_violations = @(@{ type = 'action_scope_required'; subject = 'hire:external_application' })
                helps                 = @(@{ url = 'https://open.feishu.cn/app/cli_x/auth?q=hire'; description = 'Add the scope' })
            }
            Add-LoopbackAnswer -Status 400 -Body @{ code = 99991672; msg = 'Access denied'; error = $details }

            $result = Read-Stream { Get-FeishuExternalApplication -TalentId $few }

            $result.Thrown.ErrorDetails.RecommendedAction | Should -BeLike '*hire:external_application*https://open.feishu.cn/app/cli_x/auth?q=hire*'
            $result.Thrown.Exception.HelpLink | Should -BeExactly 'https://open.feishu.cn/app/cli_x/auth?q=hire'
        }

        It 'whatever -ErrorAction says' {
            Add-LoopbackAnswer -Status 400 -Body @{ code = 99991403; msg = 'quota' }

            { $few, $many | Get-FeishuExternalApplication -ErrorAction SilentlyContinue } | Should -Throw -ErrorId 'QuotaExhausted,*'
            Get-LoopbackRequest | Should -HaveCount 1
        }

        It 'in the midst of a list, after what was read until then' {
            Add-LoopbackPage -Item @{ id = '1' }, @{ id = '2' } -HasMore $true -PageToken 'p2'
            Add-LoopbackAnswer -Status 400 -Body @{ code = 99991403; msg = 'quota' } -Times 2

            $result = Read-Stream { $few, $many | Get-FeishuExternalApplication -All }

            $result.Items.Id | Should -Be @('1', '2')
            $result.Thrown.Exception.PageToken | Should -BeExactly 'p2'
            $result.Thrown.Exception.ItemsReturned | Should -Be 2
            $result.Thrown.ErrorDetails.RecommendedAction | Should -BeLike "*Get-FeishuExternalApplication -TalentId '$few' -All -PageToken 'p2'*"
        }
    }

    Context 'That end one talent' {
        It '<id>, from code <code> with HTTP <status>' -ForEach @(
            @{ id = 'TalentNotFound'; category = 'ObjectNotFound'; code = 1002102; status = 400 }
            @{ id = 'TalentNotFound'; category = 'ObjectNotFound'; code = 1002208; status = 404 }
            @{ id = 'InvalidParameter'; category = 'InvalidArgument'; code = 99992402; status = 400 }
            @{ id = 'InvalidParameter'; category = 'InvalidArgument'; code = 1002002; status = 200 }
            @{ id = 'Conflict'; category = 'ResourceExists'; code = 1002101; status = 400 }
            @{ id = 'ServiceUnavailable'; category = 'ResourceUnavailable'; code = 1002001; status = 500 }
            @{ id = 'ServiceUnavailable'; category = 'ResourceUnavailable'; code = 2200; status = 200 }
            @{ id = 'Refused'; category = 'InvalidOperation'; code = 4711; status = 200 }
            @{ id = 'Refused'; category = 'InvalidOperation'; code = 1002053; status = 500 }
        ) {
            Add-LoopbackAnswer -Status $status -Body @{ code = $code; msg = 'what Feishu says'; error = @{ log_id = 'log-2' } }

            $result = Read-Stream { $many, $few | Get-FeishuExternalApplication }

            $result.Thrown | Should -BeNullOrEmpty
            $result.Items.TalentId | Select-Object -Unique | Should -BeExactly $few
            $result.Errors | Should -HaveCount 1
            $result.Errors[0].FullyQualifiedErrorId | Should -BeExactly "$id,FeishuHire.Commands.GetFeishuExternalApplicationCommand"
            $result.Errors[0].CategoryInfo.Category | Should -Be $category
            $result.Errors[0].TargetObject | Should -BeExactly $many
            $result.Errors[0].ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
            $result.Errors[0].Exception.GetType().FullName | Should -BeExactly 'FeishuHire.FeishuApiException'
            $result.Errors[0].Exception.ErrorId | Should -Be $id
            $result.Errors[0].Exception.Code | Should -Be $code
            $result.Errors[0].Exception.HttpStatus | Should -Be $status
            $result.Errors[0].Exception.LogId | Should -BeExactly 'log-2'
            $result.Errors[0].Exception.TalentId | Should -BeExactly $many
            $result.Errors[0].Exception.Message | Should -BeLike '*what Feishu says*'
            Get-LoopbackRequest | Should -HaveCount 2
        }

        It '<id>, from <name>' -ForEach @(
            @{ id = 'InvalidResponse'; category = 'InvalidData'; name = 'a web page'; answer = @{ Kind = 'html'; Status = 200 }; status = 200 }
            @{ id = 'ServiceUnavailable'; category = 'ResourceUnavailable'; name = 'the web page of a gateway'; answer = @{ Kind = 'html'; Status = 502 }; status = 502 }
            @{ id = 'InvalidResponse'; category = 'InvalidData'; name = 'an unknown path'; answer = @{ Kind = 'html'; Status = 404 }; status = 404 }
            @{ id = 'InvalidResponse'; category = 'InvalidData'; name = 'a redirect'; answer = @{ Status = 302; Header = @{ Location = 'https://login.example.com/' } }; status = 302 }
            @{ id = 'InvalidResponse'; category = 'InvalidData'; name = 'JSON of another kind'; answer = @{ Body = '{"status":"UP"}' }; status = 200 }
            @{ id = 'InvalidResponse'; category = 'InvalidData'; name = 'success without data'; answer = @{ Body = '{"code":0,"msg":"success"}' }; status = $null }
            @{ id = 'InvalidResponse'; category = 'InvalidData'; name = 'an empty answer'; answer = @{ Body = '' }; status = 200 }
            @{ id = 'NetworkFailure'; category = 'ConnectionError'; name = 'half an answer'; answer = @{ Kind = 'cut'; Body = '{"code":0,"msg":"success"}' }; status = $null }
        ) {
            Add-LoopbackAnswer @answer

            $result = Read-Stream { $many, $few | Get-FeishuExternalApplication }

            $result.Thrown | Should -BeNullOrEmpty
            $result.Items | Should -HaveCount 7
            $result.Errors | Should -HaveCount 1
            $result.Errors[0].FullyQualifiedErrorId | Should -BeLike "$id,*"
            $result.Errors[0].CategoryInfo.Category | Should -Be $category
            $result.Errors[0].TargetObject | Should -BeExactly $many
            $result.Errors[0].ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
            $result.Errors[0].Exception.HttpStatus | Should -Be $status
            $result.Errors[0].Exception.Code | Should -BeNullOrEmpty
        }

        It 'NetworkFailure, from a connection that is reset' {
            # The runtime itself opens a new connection when one that it had kept turns out to be closed.
            Add-LoopbackAnswer -Kind reset -Times 9

            $result = Read-Stream { Get-FeishuExternalApplication -TalentId $many }

            $result.Thrown | Should -BeNullOrEmpty
            $result.Errors.FullyQualifiedErrorId | Should -BeLike 'NetworkFailure,*'
            $result.Errors.CategoryInfo.Category | Should -Be 'ConnectionError'
            $result.Errors.TargetObject | Should -BeExactly $many
            $result.Errors.ErrorDetails.RecommendedAction | Should -BeLike '*network*'
        }

        It 'RequestTimeout, where no answer comes in time' {
            $session = Connect-Loopback -Impatient -With @{ TimeoutSec = 1; PassThru = $true }
            Add-LoopbackAnswer -Kind hang

            $result = Read-Stream { $many, $few | Get-FeishuExternalApplication -Session $session }

            $result.Items | Should -HaveCount 7
            $result.Errors.FullyQualifiedErrorId | Should -BeLike 'RequestTimeout,*'
            $result.Errors.CategoryInfo.Category | Should -Be 'OperationTimeout'
            $result.Errors.TargetObject | Should -BeExactly $many
            $result.Errors.ErrorDetails.RecommendedAction | Should -BeLike '*-TimeoutSec*'
        }

        It 'RateLimited, where the wait is longer than allowed' {
            $session = Connect-Loopback -Impatient -Lone -With @{ PassThru = $true }
            Add-LoopbackAnswer -Status 400 -Body @{ code = 99991400; msg = 'request trigger frequency limit' } -Header @{ 'x-ogw-ratelimit-reset' = '52' }

            $result = Read-Stream { Get-FeishuExternalApplication -TalentId $many -Session $session }

            $result.Thrown | Should -BeNullOrEmpty
            $result.Errors.FullyQualifiedErrorId | Should -BeLike 'RateLimited,*'
            $result.Errors.CategoryInfo.Category | Should -Be 'LimitsExceeded'
            $result.Errors.TargetObject | Should -BeExactly $many
            $result.Errors.Exception.Code | Should -Be 99991400
            $result.Errors.Exception.Message | Should -BeLike '*52 s*'
            $result.Errors.ErrorDetails.RecommendedAction | Should -BeLike '*-RetryTimeoutSec*'

            # Until the pause is over nothing is sent, also for other talents.
            $result = Read-Stream { Get-FeishuExternalApplication -TalentId $few -Session $session }
            $result.Errors.FullyQualifiedErrorId | Should -BeLike 'RateLimited,*'
            Get-LoopbackRequest | Should -HaveCount 1
            Connect-Loopback -Impatient
        }

        It 'PagingFailed, from <name>' -ForEach @(
            @{ name = 'a missing page token'; token = $null }
            @{ name = 'an empty page token'; token = '' }
            @{ name = 'a page token that was used before'; token = 'p2' }
        ) {
            Add-LoopbackPage -Api "external_applications?talent_id=$many" -Item @{ id = '1' }, @{ id = '2' } -HasMore $true -PageToken 'p2'
            Add-LoopbackPage -Api 'external_applications?page_token=p2' -Item @{ id = '3' } -HasMore $true -PageToken $token

            $result = Read-Stream { $many, $few | Get-FeishuExternalApplication -All }

            # What the failed page held is not given out: going on from its token gives it.
            $result.Items.Id[0..1] | Should -Be @('1', '2')
            $result.Items | Should -HaveCount 9
            $result.Errors | Should -HaveCount 1
            $result.Errors[0].FullyQualifiedErrorId | Should -BeLike 'PagingFailed,*'
            $result.Errors[0].CategoryInfo.Category | Should -Be 'InvalidResult'
            $result.Errors[0].TargetObject | Should -BeExactly $many
            $result.Errors[0].Exception.PageToken | Should -BeExactly 'p2'
            $result.Errors[0].Exception.ItemsReturned | Should -Be 2
            $result.Errors[0].ErrorDetails.RecommendedAction | Should -BeLike "*-TalentId '$many' -All -PageToken 'p2'*"
            Get-LoopbackRequest | Should -HaveCount 3
        }

        It 'PagingFailed, also where only the first page is asked for' {
            Add-LoopbackPage -Item @{ id = '1' } -HasMore $true

            $result = Read-Stream { Get-FeishuExternalApplication -TalentId $many }

            $result.Errors.FullyQualifiedErrorId | Should -BeLike 'PagingFailed,*'
        }

        It 'leave the others as they are' {
            $result = Read-Stream { $few, $unknown, $many, '2222222222222222222' | Get-FeishuExternalApplication -All }

            $result.Thrown | Should -BeNullOrEmpty
            $result.Items | Should -HaveCount 54
            $result.Errors.FullyQualifiedErrorId | Should -HaveCount 2
            $result.Errors.FullyQualifiedErrorId | Should -BeLike 'TalentNotFound,*'
            $result.Errors.TargetObject | Should -Be @($unknown, '2222222222222222222')
        }

        It 'come in their place among the records' {
            $all = $few, $unknown, $many | Get-FeishuExternalApplication -All 2>&1

            $all[7] | Should -BeOfType System.Management.Automation.ErrorRecord
            $all | Should -HaveCount 55
        }

        It 'say in a message of one line where a list broke off, what Feishu says, and the log id' {
            Add-LoopbackPage -Item @{ id = '1' } -HasMore $true -PageToken "it's"
            Add-LoopbackAnswer -Status 500 -Body @{ code = 1002001; msg = "System`r`nerror`e[31m" } -Header @{ 'X-Tt-Logid' = 'log-3' }

            $result = Read-Stream { Get-FeishuExternalApplication -TalentId $many -All }

            $message = $result.Errors[0].Exception.Message
            $message | Should -Match "Talent '$many', after 1 records"
            $message | Should -BeLike '*System*error*log-3*'
            $message | Should -Not -Match '[\r\n\e]'

            # The line can be copied to the prompt as it is.
            $result.Errors[0].ErrorDetails.RecommendedAction | Should -BeLike "*-PageToken 'it''s'*"
        }

        It 'end the command after all when request after request used up its retries' {
            Add-LoopbackAnswer -Kind html -Status 502 -Times 9

            $result = Read-Stream { 1..9 | Get-FeishuExternalApplication }

            $result.Errors | Should -HaveCount 2
            $result.Errors.FullyQualifiedErrorId | Should -BeLike 'ServiceUnavailable,*'
            $result.Thrown.FullyQualifiedErrorId | Should -BeLike 'ServiceUnavailable,*'
            $result.Thrown.TargetObject | Should -BeExactly '3'
            Get-LoopbackRequest | Should -HaveCount 3
        }
    }

    Context 'In a script' {
        It 'are caught by type' {
            $caught = try {
                Get-FeishuExternalApplication -TalentId $unknown -ErrorAction Stop
            } catch [FeishuHire.FeishuApiException] {
                $_.Exception.ErrorId
            }

            $caught | Should -Be 'TalentNotFound'
            $caught | Should -Be ([FeishuHire.FeishuErrorId]::TalentNotFound)
        }

        It 'that end the command are caught by type too' {
            $caught = try {
                Connect-FeishuHire -Credential (Get-LoopbackCredential -SecretText 'wr0ng') -Endpoint $server.Endpoint
            } catch [FeishuHire.FeishuApiException] {
                $_.Exception.Code
            }

            $caught | Should -Be 10015
            Connect-Loopback -Impatient
        }

        It 'are collected with -ErrorVariable' {
            $result = $unknown, $few | Get-FeishuExternalApplication -ErrorVariable failures -ErrorAction SilentlyContinue

            $result | Should -HaveCount 7
            $failures | Should -HaveCount 1
            $failures[0].TargetObject | Should -BeExactly $unknown
        }

        It 'leave no trace with -ErrorAction Ignore' {
            $Error.Clear()

            $unknown, $few | Get-FeishuExternalApplication -ErrorAction Ignore | Should -HaveCount 7

            $Error | Should -BeNullOrEmpty
        }

        It 'show the recommended action at the prompt' {
            $shown = Get-FeishuExternalApplication -TalentId $unknown 2>&1 | Out-String -Width 200

            $shown | Should -BeLike '*does not exist*19 digits*'
        }
    }

    Context 'Secrets' {
        It 'appear on no stream and in no error' {
            $secret = 'hunter2-secret'
            $token = 't-' + 'z' * 40
            $Error.Clear()
            $streams = & {
                Add-LoopbackAnswer -Api internal -Body @{ code = 0; msg = 'ok'; tenant_access_token = $token; expire = 7200 }
                $session = Connect-FeishuHire -Credential (Get-LoopbackCredential -SecretText $secret) -Endpoint $server.Endpoint -MaximumRetryCount 0 -PassThru -Verbose -Debug
                Add-LoopbackAnswer -Status 400 -Body @{ code = 1002002; msg = "bad request with Bearer $token" }
                Get-FeishuExternalApplication -TalentId $few -Session $session -Verbose -Debug
                Add-LoopbackAnswer -Kind html -Status 502
                Get-FeishuExternalApplication -TalentId $few -Session $session -Verbose -Debug
                Add-LoopbackAnswer -Api internal -Body @{ code = 10015; msg = 'app secret invalid' } -Times 9
                try { Get-FeishuExternalApplication -TalentId $few -Session $session -Verbose -Debug } catch { $_ }
                try { Connect-FeishuHire -Credential (Get-LoopbackCredential -SecretText $secret) -Endpoint $server.Endpoint -Verbose -Debug } catch { $_ }
            } *>&1
            Clear-LoopbackServer
            Connect-Loopback -Impatient

            $text = ($streams | ForEach-Object { "$_"; $_ | Format-List -Property * -Force }) + ($Error | Format-List -Property * -Force) | Out-String -Width 500
            $text += $streams + $Error | ForEach-Object { if ($_.Exception) { $_.Exception.ToString() } } | Out-String -Width 500
            $text | Should -BeLike '*GET /open-apis/hire/v1/external_applications*'
            $text | Should -BeLike '*bad request with Bearer `*`*`**'
            $text | Should -Not -BeLike "*$secret*"
            $text | Should -Not -BeLike "*$token*"
            $streams | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] } | Should -HaveCount 4
        }

        It 'and talents appear neither in verbose nor in debug messages' {
            $text = Get-FeishuExternalApplication -TalentId $many -PageSize 5 -All -Verbose -Debug 4>&1 5>&1 |
                Where-Object { $_ -is [System.Management.Automation.VerboseRecord] -or $_ -is [System.Management.Automation.DebugRecord] } |
                Out-String -Width 500

            $text | Should -Match 'page 10: HTTP 200'
            $text | Should -Match 'Authorization: \*\*\*'
            $text | Should -Not -BeLike "*$many*"
            $text | Should -Not -BeLike "*$(Get-LoopbackToken)*"
        }
    }
}
