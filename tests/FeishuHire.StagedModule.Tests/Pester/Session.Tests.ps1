Describe 'The session' {
    BeforeAll {
        Import-Module -Name "$PSScriptRoot/Support.psm1" -Force
        Import-StagedModule
        $script:server = Open-LoopbackServer
        $script:talent = '6960663240925956459'
    }

    AfterAll {
        Close-LoopbackServer
    }

    BeforeEach {
        Disconnect-FeishuHire
        Clear-LoopbackServer
    }

    Context 'Get-FeishuHireSession' {
        It 'gives nothing where there is no session' {
            Get-FeishuHireSession | Should -BeNullOrEmpty
        }

        It 'gives the session that was made last' {
            $first = Connect-Loopback -With @{ PassThru = $true }
            $second = Connect-Loopback -With @{ PassThru = $true }

            [object]::ReferenceEquals((Get-FeishuHireSession), $second) | Should -BeTrue
            [object]::ReferenceEquals($first, $second) | Should -BeFalse
        }

        It 'has exactly the documented properties, in their order' {
            Connect-Loopback

            (Get-FeishuHireSession).PSObject.Properties.Name | Should -Be @(
                'AppId', 'Endpoint', 'ConnectedAt', 'TokenExpiresAt', 'RequestCount', 'RetryCount', 'ThrottledCount', 'WaitTime', 'IsConnected')
        }

        It 'tells who is connected, to what and until when, in local time' {
            Connect-Loopback
            $session = Get-FeishuHireSession

            $session.AppId | Should -BeExactly $server.AppId
            $session.Endpoint | Should -BeOfType uri
            $session.Endpoint | Should -Be $server.Endpoint
            $session.IsConnected | Should -BeTrue
            $session.ConnectedAt.Kind | Should -Be 'Local'
            ((Get-Date) - $session.ConnectedAt).TotalSeconds | Should -BeGreaterOrEqual 0
            ((Get-Date) - $session.ConnectedAt).TotalSeconds | Should -BeLessThan 30
            $session.TokenExpiresAt.Kind | Should -Be 'Local'
            ($session.TokenExpiresAt - (Get-Date)).TotalMinutes | Should -BeGreaterThan 29
            ($session.TokenExpiresAt - (Get-Date)).TotalMinutes | Should -BeLessOrEqual 120
        }

        It 'counts requests, the one for the token included' {
            Connect-Loopback
            $session = Get-FeishuHireSession
            $session.RequestCount | Should -Be 1

            $null = Get-FeishuExternalApplication -TalentId $talent -All

            $session.RequestCount | Should -Be 4
            $session.RetryCount | Should -Be 0
            $session.ThrottledCount | Should -Be 0
        }

        It 'counts repeated requests' {
            Connect-Loopback
            Add-LoopbackAnswer -Kind html -Status 502

            $null = Get-FeishuExternalApplication -TalentId $talent -WarningAction Ignore

            $session = Get-FeishuHireSession
            $session.RetryCount | Should -Be 1
            $session.RequestCount | Should -Be 3
            $session.ThrottledCount | Should -Be 0
        }

        It 'counts throttled requests and the time that was waited' {
            Connect-Loopback -Lone
            $limit = @{ code = 99991400; msg = 'request trigger frequency limit' }
            Add-LoopbackAnswer -Status 429 -Body $limit -Header @{ 'x-ogw-ratelimit-reset' = '1' }

            $null = Get-FeishuExternalApplication -TalentId $talent -WarningAction Ignore

            $session = Get-FeishuHireSession
            $session.ThrottledCount | Should -Be 1
            $session.RetryCount | Should -Be 1
            $session.WaitTime | Should -BeOfType timespan
            $session.WaitTime.TotalSeconds | Should -BeGreaterThan 0.9
            $session.WaitTime.TotalSeconds | Should -BeLessThan 5
        }

        It 'gives neither secret nor token away, however one looks at it' {
            Connect-Loopback
            $session = Get-FeishuHireSession
            $token = Get-LoopbackToken

            $views = @(
                $session | Format-List -Property * -Force | Out-String -Width 500
                $session | Format-Table -Property * | Out-String -Width 5000
                $session | Get-Member -Force | Out-String -Width 500
                $session | ConvertTo-Json -Depth 5
                $session | ConvertTo-Csv
                $session | Out-String -Width 500
                [System.Management.Automation.PSSerializer]::Serialize($session, 5)
            ) -join "`n"

            $views | Should -BeLike "*$($server.AppId)*"
            $views | Should -Not -BeLike "*$($server.SecretText)*"
            $views | Should -Not -BeLike "*$token*"
        }

        It 'has no member that holds a secret' {
            Connect-Loopback

            $members = Get-FeishuHireSession | Get-Member -Force -MemberType Properties, Methods
            $members.Name | Where-Object { $_ -match 'secret|password|credential|token' } | Should -Be @('get_TokenExpiresAt', 'TokenExpiresAt')
        }

        It 'is shown as a table without errors' {
            Connect-Loopback
            $Error.Clear()

            $table = Get-FeishuHireSession | Out-String -Width 200

            $table | Should -Match 'AppId +Endpoint +State +TokenUntil +Requests +Retries +Throttled +Waited'
            $table | Should -BeLike "*$($server.AppId) *"
            $Error | Should -BeNullOrEmpty
        }
    }

    Context 'Disconnect-FeishuHire' {
        It 'ends the default session, without a word' {
            Connect-Loopback
            $session = Get-FeishuHireSession

            Disconnect-FeishuHire | Should -BeNullOrEmpty

            $session.IsConnected | Should -BeFalse
            Get-FeishuHireSession | Should -BeNullOrEmpty
        }

        It 'may be run again, and without a session' {
            Connect-Loopback
            $session = Get-FeishuHireSession

            $result = Read-Stream { Disconnect-FeishuHire; Disconnect-FeishuHire; Disconnect-FeishuHire -Session $session; $session | Disconnect-FeishuHire }

            $result.Items + $result.Errors + $result.Thrown | Should -BeNullOrEmpty
        }

        It 'ends a given session and leaves the default one' {
            $other = Connect-Loopback -With @{ PassThru = $true }
            Connect-Loopback

            Disconnect-FeishuHire -Session $other

            $other.IsConnected | Should -BeFalse
            (Get-FeishuHireSession).IsConnected | Should -BeTrue
        }

        It 'takes sessions from the pipeline, the default one among them' {
            $sessions = 1..2 | ForEach-Object { Connect-Loopback -With @{ PassThru = $true } }

            $sessions | Disconnect-FeishuHire

            $sessions.IsConnected | Should -Be @($false, $false)
            Get-FeishuHireSession | Should -BeNullOrEmpty
        }
    }

    Context 'A command without a session' {
        It 'ends with NotConnected and sends nothing' {
            $result = Read-Stream { '1', '2' | Get-FeishuExternalApplication }

            $result.Thrown.FullyQualifiedErrorId | Should -BeLike 'NotConnected,*'
            $result.Thrown.CategoryInfo.Category | Should -Be 'ConnectionError'
            $result.Thrown.ErrorDetails.RecommendedAction | Should -BeLike '*Connect-FeishuHire*'
            $result.Errors | Should -BeNullOrEmpty
            Get-LoopbackRequest | Should -BeNullOrEmpty
        }

        It 'ends so as well after the session was disconnected' {
            Connect-Loopback
            Disconnect-FeishuHire

            { Get-FeishuExternalApplication -TalentId $talent } | Should -Throw -ErrorId 'NotConnected,*'
            Get-LoopbackRequest | Should -BeNullOrEmpty
        }

        It 'ends so as well with a session that was disconnected' {
            $session = Connect-Loopback -With @{ PassThru = $true }
            Disconnect-FeishuHire -Session $session
            Connect-Loopback

            { Get-FeishuExternalApplication -TalentId $talent -Session $session } | Should -Throw -ErrorId 'NotConnected,*' -ExpectedMessage '*disconnected*'
            Get-LoopbackRequest | Should -BeNullOrEmpty
        }

        It 'does not take $null for a session' {
            Connect-Loopback

            { Get-FeishuExternalApplication -TalentId $talent -Session $null } | Should -Throw -ErrorId 'ParameterArgumentValidationError,*'
        }

        It 'takes the given session, whatever the default one is' {
            $session = Connect-Loopback -With @{ PassThru = $true }
            Connect-FeishuHire -Sandbox

            $null = Get-FeishuExternalApplication -TalentId $talent -Session $session -All

            $session.RequestCount | Should -Be 4
            (Get-FeishuHireSession).RequestCount | Should -Be 1
        }
    }

    Context 'The session and the module' {
        It 'ends when the module is removed' {
            $runspace = Open-ModuleRunspace
            $script = {
                param($Endpoint, [pscredential] $Credential)
                $session = Connect-FeishuHire -Credential $Credential -Endpoint $Endpoint -PassThru
                $session.IsConnected
                Remove-Module -Name FeishuHire
                $session.IsConnected
            }
            $states = Receive-Aside (Invoke-Aside $runspace $script @{ Endpoint = $server.Endpoint; Credential = Get-LoopbackCredential })
            $runspace.Dispose()

            $states | Should -Be @($true, $false)
        }

        It 'stays when another runspace removes the module' {
            Connect-Loopback
            $runspace = Open-ModuleRunspace
            $null = Receive-Aside (Invoke-Aside $runspace 'Connect-FeishuHire -Sandbox; Remove-Module -Name FeishuHire')
            $runspace.Dispose()

            (Get-FeishuHireSession).IsConnected | Should -BeTrue
            Get-FeishuExternalApplication -TalentId $talent -WarningAction Ignore | Should -HaveCount 20
        }
    }
}
