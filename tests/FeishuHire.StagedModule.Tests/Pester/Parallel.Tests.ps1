Describe 'Many talents at once' {
    BeforeAll {
        Import-Module -Name "$PSScriptRoot/Support.psm1" -Force
        Import-StagedModule
        $script:server = Open-LoopbackServer -LatencyMs 60
        $script:many = '6960663240925956459'
        $script:few = '6960663240925956660'
        $script:unknown = '1111111111111111111'
        Connect-Loopback -With @{ RequestsPerSecond = 1000 }

        # Talents with applications, one with three pages among them.
        $script:counts = [ordered]@{}
        @($many) + (Get-FeishuTalent -All | Select-Object -First 60).TalentId | Get-FeishuExternalApplication -All | Group-Object -Property TalentId |
            Get-Random -Shuffle | Select-Object -First 30 | ForEach-Object { $counts[$_.Name] = $_.Count }
        $counts[$many] = 47

        function Add-Page {
            param([string] $TalentId, [string] $Id = $TalentId, [string] $PageToken, [string] $Next)

            $part = if ($PageToken) { "page_token=$PageToken" } else { "talent_id=$TalentId" }
            $more = if ($Next) { @{ HasMore = $true; PageToken = $Next } } else { @{} }
            Add-LoopbackPage -Api "external_applications?$part" -Item @{ id = $Id; talent_id = $TalentId } @more
        }
    }

    AfterAll {
        Close-LoopbackServer
    }

    BeforeEach {
        Clear-LoopbackServer
    }

    It 'come in the order of the input: <name>' -ForEach @(
        @{ name = 'piped'; read = { $ids | Get-FeishuExternalApplication -All } }
        @{ name = 'as an array'; read = { Get-FeishuExternalApplication -TalentId $ids -All } }
        @{ name = 'arrays piped'; read = { [pscustomobject]@{ TalentId = $ids[0..9] }, [pscustomobject]@{ TalentId = $ids[10..99] } | Get-FeishuExternalApplication -All } }
    ) {
        $ids = [string[]]$counts.Keys

        $result = & $read

        $expected = foreach ($id in $ids) { @($id) * $counts[$id] }
        $result.TalentId | Should -Be $expected
    }

    It 'are read at the same time, as many as -ThrottleLimit says' {
        Add-LoopbackPage -Api 'external_applications?talent_id=1' -Item @{ id = '1' }
        2..40 | ForEach-Object { Add-LoopbackAnswer -Api "external_applications?talent_id=$_" -Kind hang }
        $runspace = Open-ModuleRunspace
        $connect = 'param($Endpoint, [pscredential] $Credential) Connect-FeishuHire -Credential $Credential -Endpoint $Endpoint -RequestsPerSecond 1000'
        Receive-Aside (Invoke-Aside $runspace $connect @{ Endpoint = $server.Endpoint; Credential = Get-LoopbackCredential })

        $shell = Invoke-Aside $runspace '1..40 | Get-FeishuExternalApplication -All -ThrottleLimit 5'
        Wait-Until { (Get-LoopbackActiveCount) -eq 5 }
        $null = Measure-Stop $shell

        Wait-Until { (Get-LoopbackActiveCount) -eq 0 }
        Get-LoopbackRequest | Should -HaveCount 6
        $runspace.CloseAsync()
    }

    It 'keep their errors in their places' {
        $other = @($counts.Keys).Where({ $_ -notin $few, $many })[0]
        $result = $few, $unknown, $other, '', $many | Get-FeishuExternalApplication -All 2>&1 |
            ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { $_.FullyQualifiedErrorId -replace ',.*' } else { $_.TalentId } }

        $result | Should -Be (@($few) * 7 + 'TalentNotFound' + @($other) * $counts[$other] + 'InvalidParameter' + @($many) * 47)
    }

    It 'end where one meets an error that ends the command, after all that comes before it' {
        1, 2 | ForEach-Object { Add-Page -TalentId $_ -Next "$_-2"; Add-Page -TalentId $_ -Id "$_-2" -PageToken "$_-2" }
        Add-LoopbackAnswer -Api 'external_applications?talent_id=3' -Status 400 -Body @{ code = 99991403; msg = 'quota' }
        4..40 | ForEach-Object { Add-Page -TalentId $_ }

        $result = Read-Stream { 1..40 | Get-FeishuExternalApplication -All }

        $result.Items.Id | Should -Be '1', '1-2', '2', '2-2'
        $result.Thrown.FullyQualifiedErrorId | Should -BeLike 'QuotaExhausted,*'
        $result.Thrown.TargetObject | Should -BeExactly '3'
    }

    It 'are given up by Select-Object -First, with what is under way' {
        Add-Page -TalentId 1
        Add-Page -TalentId 2
        3..40 | ForEach-Object { Add-LoopbackAnswer -Api "external_applications?talent_id=$_" -Kind hang }

        1..40 | Get-FeishuExternalApplication -All | Select-Object -First 2 | Should -HaveCount 2

        Wait-Until { (Get-LoopbackActiveCount) -eq 0 }
        @(Get-LoopbackRequest).Count | Should -BeLessOrEqual 18
    }

    It 'leave nothing running when a command before or after throws' -ForEach @(
        @{ read = { & { $ids; throw 'enough' } | Get-FeishuExternalApplication -All } }
        @{ read = { $ids | Get-FeishuExternalApplication -All | ForEach-Object { throw 'enough' } } }
    ) {
        $script:ids = [string[]]$counts.Keys

        { & $read } | Should -Throw 'enough'

        Get-LoopbackActiveCount | Should -Be 0
        $before = @(Get-LoopbackRequest).Count
        $before | Should -BeLessThan 60
        [System.Threading.Thread]::Sleep(200)
        Get-LoopbackRequest | Should -HaveCount $before
    }

    It 'are written before a slow command before it comes with the next' {
        $other = @($counts.Keys).Where({ $_ -notin $few, $many })[0]
        $log = [System.Collections.Generic.List[string]]::new()

        & {
            foreach ($talentId in $few, $many, $other) {
                [System.Threading.Thread]::Sleep(1500)
                $log.Add("asks for $talentId")
                $talentId
            }
        } | Get-FeishuExternalApplication | ForEach-Object { if ($log[-1] -ne "gets $($_.TalentId)") { $log.Add("gets $($_.TalentId)") } }

        $log | Should -Be "asks for $few", "gets $few", "asks for $many", "gets $many", "asks for $other", "gets $other"
    }

    It 'warn once about what was not read' {
        1..20 | ForEach-Object { Add-Page -TalentId $_ -Next "$_-2" }

        $result = Read-Stream { 1..20 | Get-FeishuExternalApplication }

        $result.Items | Should -HaveCount 20
        $result.Warnings | Should -HaveCount 1
        $result.Warnings | Should -BeLike '20 talents have more*'
    }
}
