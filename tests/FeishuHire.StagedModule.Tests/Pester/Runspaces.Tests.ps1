Describe 'Several runspaces' {
    BeforeAll {
        Import-Module -Name "$PSScriptRoot/Support.psm1" -Force
        Import-StagedModule
        $script:server = Open-LoopbackServer
        $script:manifest = Get-StagedManifest
        $script:many = '6960663240925956459'
        $script:few = '6960663240925956660'
    }

    AfterAll {
        Close-LoopbackServer
    }

    BeforeEach {
        Clear-LoopbackServer
        Connect-Loopback
    }

    Context 'The default session' {
        It 'is that of the runspace' {
            $mine = Get-FeishuHireSession
            $runspace = Open-ModuleRunspace
            $script = "Get-FeishuHireSession; 'connecting'; Connect-FeishuHire -Sandbox; (Get-FeishuHireSession).Endpoint.Host"

            $seen = Receive-Aside (Invoke-Aside $runspace $script)
            $runspace.Dispose()

            $seen | Should -Be @('connecting', 'sandbox.invalid')
            [object]::ReferenceEquals((Get-FeishuHireSession), $mine) | Should -BeTrue
        }

        It 'of another runspace is not ended by disconnecting' {
            $runspace = Open-ModuleRunspace
            Receive-Aside (Invoke-Aside $runspace 'Connect-FeishuHire -Sandbox')

            Disconnect-FeishuHire

            $seen = Receive-Aside (Invoke-Aside $runspace "(Get-FeishuHireSession).IsConnected; (Get-FeishuExternalApplication $few).Count")
            $runspace.Dispose()
            $seen | Should -Be @($true, 7)
        }

        It 'is not there in a thread of ForEach-Object -Parallel' {
            $thrown = 1 | ForEach-Object -Parallel {
                Import-Module -Name $using:manifest
                try { Get-FeishuExternalApplication -TalentId $using:few } catch { $_.FullyQualifiedErrorId }
            }

            $thrown | Should -BeLike 'NotConnected,*'
        }
    }

    Context '-Session' {
        It 'serves the threads of ForEach-Object -Parallel' {
            $session = Get-FeishuHireSession
            $ids = @($few) * 6

            $result = $ids | ForEach-Object -ThrottleLimit 4 -Parallel {
                Import-Module -Name $using:manifest
                Get-FeishuExternalApplication -TalentId $_ -Session $using:session
            }

            $result | Should -HaveCount 42
            $result[0].GetType().FullName | Should -BeExactly 'FeishuHire.ExternalApplication'
            $session.RequestCount | Should -Be 7
            $session.ThrottledCount | Should -Be 0
            Get-LoopbackRequest -Api internal | Should -HaveCount 1
        }

        It 'serves a thread job' {
            $session = Get-FeishuHireSession
            $job = Start-ThreadJob -ScriptBlock {
                Import-Module -Name $using:manifest
                Get-FeishuExternalApplication -TalentId $using:many -Session $using:session -All
            }

            $result = $job | Receive-Job -Wait -AutoRemoveJob

            $result | Should -HaveCount 47
            $result[0].CreateTime.Kind | Should -Be 'Local'
        }

        It 'renews a token once for all threads' {
            $session = Get-FeishuHireSession
            Revoke-LoopbackToken

            $result = 1..4 | ForEach-Object -ThrottleLimit 4 -Parallel {
                Import-Module -Name $using:manifest
                Get-FeishuExternalApplication -TalentId $using:few -Session $using:session
            }

            $result | Should -HaveCount 28
            Get-LoopbackRequest -Api internal | Should -HaveCount 2
        }

        It 'that is disconnected ends what other runspaces do with it' {
            $session = Get-FeishuHireSession
            $runspace = Open-ModuleRunspace
            Add-LoopbackAnswer -Kind hang
            $script = 'param($Id, $Session) try { $Id | Get-FeishuExternalApplication -Session $Session } catch { $_.FullyQualifiedErrorId }'
            $shell = Invoke-Aside $runspace $script @{ Id = @($few, $many); Session = $session }
            Wait-Until { (Get-LoopbackActiveCount) -eq 1 }

            Disconnect-FeishuHire

            Receive-Aside $shell | Should -BeLike 'NotConnected,*'
            $runspace.Dispose()
            Wait-Until { (Get-LoopbackActiveCount) -eq 0 }
            Get-LoopbackRequest | Should -HaveCount 1
        }

        It 'goes on when the runspace that was renewing its token is stopped' {
            # Answers that take a while, so that both runspaces are rejected and wait for one renewal.
            $slow = Open-LoopbackServer -LatencyMs 700
            $session = Connect-Loopback -Server $slow -With @{ PassThru = $true }
            Clear-LoopbackServer -Server $slow
            Revoke-LoopbackToken -Server $slow
            $first, $second = 1..2 | ForEach-Object { Open-ModuleRunspace }
            $script = 'param($Id, $Session) Get-FeishuExternalApplication -TalentId $Id -Session $Session'

            $renewing = Invoke-Aside $first $script @{ Id = $few; Session = $session }
            Wait-Until { @(Get-LoopbackRequest -Server $slow).Count -eq 1 }
            $waiting = Invoke-Aside $second $script @{ Id = $few; Session = $session }
            Wait-Until { @(Get-LoopbackRequest -Server $slow).Count -eq 2 }
            Wait-Until { @(Get-LoopbackRequest -Api internal -Server $slow).Count -eq 1 -and (Get-LoopbackActiveCount -Server $slow) -eq 1 }
            $null = Measure-Stop $renewing

            try {
                Receive-Aside $waiting | Should -HaveCount 7
                Get-LoopbackRequest -Api internal -Server $slow | Should -HaveCount 1
            } finally {
                $first.Dispose()
                $second.Dispose()
                Close-LoopbackServer -Server $slow
            }
        }
    }

    Context 'A job in another process' {
        BeforeAll {
            $script:credential = Get-LoopbackCredential
            $script:endpoint = $server.Endpoint
        }

        It 'has no session of ours, connects on its own, and gives records whose times and ids survive' {
            $job = Start-Job -ScriptBlock {
                Import-Module -Name $using:manifest
                [bool](Get-FeishuHireSession)
                Connect-FeishuHire -Credential $using:credential -Endpoint $using:endpoint
                Get-FeishuExternalApplication -TalentId $using:few
            }
            $hadSession, $result = $job | Receive-Job -Wait -AutoRemoveJob

            $hadSession | Should -BeFalse
            $expected = Get-FeishuExternalApplication -TalentId $few
            $result.Id | Should -Be $expected.Id
            $result[0].PSTypeNames | Should -Contain 'Deserialized.FeishuHire.ExternalApplication'
            $result.CreateTime | Should -Be $expected.CreateTime
            $result[0].CreateTime.Kind | Should -Be 'Local'
            $result[0].CreateTime.Millisecond | Should -Be $expected[0].CreateTime.Millisecond
            "$($result[0].DeliveryType)" | Should -Be "$($expected[0].DeliveryType)"
            ($result[0] | Get-FeishuExternalApplication).Id | Should -Be $expected.Id
        }
    }
}
