Describe 'A command that is stopped' {
    BeforeAll {
        Import-Module -Name "$PSScriptRoot/Support.psm1" -Force
        Import-StagedModule
        $script:server = Open-LoopbackServer
        $script:many = '6960663240925956459'
        $script:few = '6960663240925956660'
        Connect-Loopback

        # What is promised to whoever presses Ctrl+C.
        $script:promisedMs = 1000
    }

    AfterAll {
        Close-LoopbackServer
    }

    BeforeEach {
        Clear-LoopbackServer
    }

    Context 'From within its pipeline' {
        It 'by Select-Object -First sends one request only' {
            $many | Get-FeishuExternalApplication -All | Select-Object -First 5 | Should -HaveCount 5

            Get-LoopbackRequest | Should -HaveCount 1
            Wait-Until { (Get-LoopbackActiveCount) -eq 0 }
        }

        It 'by Select-Object -First at the very end of a page sends no request for the next' {
            Get-FeishuExternalApplication -TalentId $many -All -PageSize 5 | Select-Object -First 5 | Should -HaveCount 5

            Get-LoopbackRequest | Should -HaveCount 1
        }

        It 'by Select-Object -First reads no further talent' {
            $few, $many, $few | Get-FeishuExternalApplication -All | Select-Object -First 7 | Should -HaveCount 7

            (Get-LoopbackQuery).talent_id | Should -Be $few
        }

        It 'by Select-Object -First gives no warning' {
            (Read-Stream { Get-FeishuExternalApplication -TalentId $many | Select-Object -First 5 }).Warnings | Should -BeNullOrEmpty
        }

        It 'by a command that throws sends nothing more, and the error is that of the command' {
            { Get-FeishuExternalApplication -TalentId $many -All | ForEach-Object { throw 'enough' } } | Should -Throw 'enough'

            Get-LoopbackRequest | Should -HaveCount 1
            Wait-Until { (Get-LoopbackActiveCount) -eq 0 }
        }

        It 'by a command that ends with an error record sends nothing more' {
            { Get-FeishuExternalApplication -TalentId $many -All | Get-Item -Path { "TestDrive:/$($_.Id)" } -ErrorAction Stop } |
                Should -Throw -ErrorId 'PathNotFound,*'

            Get-LoopbackRequest | Should -HaveCount 1
        }

        It 'by break sends nothing more, and the script goes on' {
            $seen = foreach ($round in 1..2) {
                Get-FeishuExternalApplication -TalentId $many -All | ForEach-Object { $round; break }
            }

            $seen | Should -Be 1
            Get-LoopbackRequest | Should -HaveCount 1
        }

        It 'by continue goes on with the next round' {
            $seen = foreach ($round in 1..2) {
                Get-FeishuExternalApplication -TalentId $many -All | ForEach-Object { $round; continue }
            }

            $seen | Should -Be @(1, 2)
            Get-LoopbackRequest | Should -HaveCount 2
        }

        It 'by -ErrorAction Stop sends nothing for the talents that are left' {
            { '1111111111111111111', $few | Get-FeishuExternalApplication -ErrorAction Stop } | Should -Throw -ErrorId 'TalentNotFound,*'

            Get-LoopbackRequest | Should -HaveCount 1
        }

        It 'by a stream that is set to stop leaves nothing running in the background' {
            Add-LoopbackAnswer -Status 400 -Body @{ code = 99991663; msg = 'Invalid access token' }
            Add-LoopbackAnswer -Api internal -Kind hang -Times 2

            # The message about the rejected token ends the command; asking for another is due at once.
            { $VerbosePreference = 'Stop'; Get-FeishuExternalApplication -TalentId $few } | Should -Throw -ErrorId 'ActionPreferenceStop,*'

            # Requests for tokens go out in their order, so that one would be on its way before this one.
            { Connect-Loopback -Impatient -With @{ TimeoutSec = 1 } } | Should -Throw -ErrorId 'RequestTimeout,*'
            Wait-Until { (Get-LoopbackActiveCount) -eq 0 } -Seconds 5

            # The failed one left no default session.
            Clear-LoopbackServer
            Connect-Loopback
        }

        It 'leaves a session that works' {
            $null = Get-FeishuExternalApplication -TalentId $many -All | Select-Object -First 1

            Get-FeishuExternalApplication -TalentId $many -All | Should -HaveCount 47
        }

        It 'hands records on while the next page is not yet there' {
            Add-LoopbackPage -Item @{ id = '1' } -HasMore $true -PageToken 'p2'
            Add-LoopbackAnswer -Kind hang

            # Select-Object would wait for ever for a record that is held back.
            (Get-FeishuExternalApplication -TalentId $few -All | Select-Object -First 1).Id | Should -BeExactly '1'
            Get-LoopbackRequest | Should -HaveCount 1
        }
    }

    Context 'From outside' {
        BeforeAll {
            $script:connect = 'param($Endpoint, [pscredential] $Credential) Connect-FeishuHire -Credential $Credential -Endpoint $Endpoint'
            $script:target = @{ Endpoint = $server.Endpoint; Credential = Get-LoopbackCredential }
        }

        BeforeEach {
            $script:runspace = Open-ModuleRunspace
        }

        AfterEach {
            # Not Dispose, which would wait for a script that cannot be stopped.
            $runspace.CloseAsync()
        }

        It 'while a request hangs ends within a second and leaves nothing running' {
            Receive-Aside (Invoke-Aside $runspace $connect $target)
            Add-LoopbackAnswer -Kind hang
            $shell = Invoke-Aside $runspace "Get-FeishuExternalApplication -TalentId $many -All"
            Wait-Until { (Get-LoopbackActiveCount) -eq 1 }

            Measure-Stop $shell | Should -BeLessThan $promisedMs

            Wait-Until { (Get-LoopbackActiveCount) -eq 0 }
            Get-LoopbackRequest | Should -HaveCount 1
        }

        It 'while a later page hangs has given what was read before' {
            Receive-Aside (Invoke-Aside $runspace $connect $target)
            Add-LoopbackPage -Item @{ id = '1' } -HasMore $true -PageToken 'p2'
            Add-LoopbackAnswer -Kind hang
            $shell = Invoke-Aside $runspace "Get-FeishuExternalApplication -TalentId $many -All | ForEach-Object { `$global:seen = `$_.Id }"
            Wait-Until { @(Get-LoopbackRequest).Count -eq 2 -and (Get-LoopbackActiveCount) -eq 1 }

            Measure-Stop $shell | Should -BeLessThan $promisedMs

            Receive-Aside (Invoke-Aside $runspace '$global:seen') | Should -BeExactly '1'
            Wait-Until { (Get-LoopbackActiveCount) -eq 0 }
        }

        It 'while Connect-FeishuHire waits for the token ends within a second, and there is no session' {
            Receive-Aside (Invoke-Aside $runspace $connect $target)
            Add-LoopbackAnswer -Api internal -Kind hang
            $shell = Invoke-Aside $runspace $connect $target
            Wait-Until { (Get-LoopbackActiveCount) -eq 1 }

            Measure-Stop $shell | Should -BeLessThan $promisedMs

            Wait-Until { (Get-LoopbackActiveCount) -eq 0 }
            Receive-Aside (Invoke-Aside $runspace 'Get-FeishuHireSession') | Should -BeNullOrEmpty
        }

        It 'while it waits for a retry ends within a second and does not send it' {
            Receive-Aside (Invoke-Aside $runspace $connect $target)
            Add-LoopbackAnswer -Status 503 -Body 'busy' -Header @{ 'Retry-After' = '60' }
            $shell = Invoke-Aside $runspace "Get-FeishuExternalApplication -TalentId $many -Verbose"
            Wait-Until { $shell.Streams.Verbose.Count -gt 0 }

            Measure-Stop $shell | Should -BeLessThan $promisedMs

            Get-LoopbackRequest | Should -HaveCount 1
        }

        It 'while it waits out a throttle ends within a second and does not send' {
            $token = ConvertTo-Secret (Get-LoopbackToken)
            $lone = 'param($Endpoint, [securestring] $Token) Connect-FeishuHire -AccessToken $Token -Endpoint $Endpoint'
            Receive-Aside (Invoke-Aside $runspace $lone @{ Endpoint = $server.Endpoint; Token = $token })
            Add-LoopbackAnswer -Status 429 -Body @{ code = 99991400; msg = 'limit' } -Header @{ 'x-ogw-ratelimit-reset' = '60' }
            $shell = Invoke-Aside $runspace "Get-FeishuExternalApplication -TalentId $many -Verbose"
            Wait-Until { $shell.Streams.Verbose.Count -gt 0 }

            Measure-Stop $shell | Should -BeLessThan $promisedMs

            Get-LoopbackRequest | Should -HaveCount 1
        }

        It 'while the input is slow ends within a second' {
            Receive-Aside (Invoke-Aside $runspace $connect $target)
            $shell = Invoke-Aside $runspace "& { '$few'; Start-Sleep -Seconds 60; '$many' } | Get-FeishuExternalApplication -All"
            Wait-Until { @(Get-LoopbackRequest).Count -eq 1 }

            Measure-Stop $shell | Should -BeLessThan $promisedMs

            Get-LoopbackRequest | Should -HaveCount 1
        }

        It 'leaves a session that works' {
            Receive-Aside (Invoke-Aside $runspace $connect $target)
            Add-LoopbackAnswer -Kind hang
            $shell = Invoke-Aside $runspace "Get-FeishuExternalApplication -TalentId $many -All"
            Wait-Until { (Get-LoopbackActiveCount) -eq 1 }
            $null = Measure-Stop $shell

            Receive-Aside (Invoke-Aside $runspace "Get-FeishuExternalApplication -TalentId $many -All") | Should -HaveCount 47
        }
    }
}
