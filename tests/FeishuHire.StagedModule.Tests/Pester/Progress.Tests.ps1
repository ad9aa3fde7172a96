Describe 'Progress' {
    BeforeAll {
        Import-Module -Name "$PSScriptRoot/Support.psm1" -Force
        Import-StagedModule
        $script:server = Open-LoopbackServer -LatencyMs 100
        $script:many = '6960663240925956459'
        Connect-Loopback -With @{ RequestsPerSecond = 1000 }
        $script:session = Get-FeishuHireSession
        $script:talents = (Get-FeishuTalent -All | Select-Object -First 120).TalentId

        function Read-Progress {
            <# Runs a script in a runspace of its own and gives its progress records and how long it took. #>
            param([string] $Script, [string[]] $TalentId = $many)

            $shell = [powershell]::Create()
            $watch = [System.Diagnostics.Stopwatch]::StartNew()
            $null = $shell.AddScript("param(`$Session, `$TalentId) $Script").AddParameters(@{ Session = $session; TalentId = $TalentId }).Invoke()
            $watch.Stop()
            $shell.Streams.Error | Should -BeNullOrEmpty
            [pscustomobject]@{ Records = $shell.Streams.Progress.ReadAll(); Seconds = $watch.Elapsed.TotalSeconds }
            $shell.Dispose()
        }

        $script:import = "Import-Module '$(Get-StagedManifest)';"
    }

    AfterAll {
        Close-LoopbackServer
    }

    BeforeEach {
        Clear-LoopbackServer
    }

    It 'tells of the talents and records of a run over many talents, at most five times a second' {
        $result = Read-Progress "$import `$TalentId | Get-FeishuExternalApplication -All -ThrottleLimit 4 -Session `$Session" $talents

        $records = $result.Records | Where-Object Activity -EQ 'Reading external applications'
        $records.Count | Should -BeGreaterThan 3
        $records.Count | Should -BeLessOrEqual (5 * $result.Seconds + 1)
        $records[-2].StatusDescription | Should -Match '^\d+ talents done, \d+ applications, \d+ per second$'
        $records[-1].RecordType | Should -Be 'Completed'
        $records[-1].StatusDescription | Should -Match '^120 talents done, [1-9]\d+ applications, '
        @($records).Where({ $_.RecordType -eq 'Processing' }).PercentComplete | Sort-Object -Unique | Should -Be -1
    }

    It 'knows the share that is done where the talents are given as an array' {
        $result = Read-Progress "$import Get-FeishuExternalApplication -TalentId (`$TalentId + `$TalentId) -All -ThrottleLimit 4 -Session `$Session" $talents

        $shares = $result.Records.Where({ $_.RecordType -eq 'Processing' }).PercentComplete
        $shares | Should -Not -Contain -1
        $shares | Should -Be ($shares | Sort-Object)
        $shares[-1] | Should -BeGreaterThan $shares[0]
    }

    It 'is told of one talent with many pages too' {
        (Read-Progress "$import Get-FeishuExternalApplication -TalentId `$TalentId -All -PageSize 5 -Session `$Session").Records.StatusDescription |
            Should -Not -BeNullOrEmpty
    }

    It 'tells of the talents where they are what is read' {
        $result = Read-Progress "$import Get-FeishuTalent -All -Session `$Session"

        $records = $result.Records | Where-Object Activity -EQ 'Reading talents'
        $records[-1].RecordType | Should -Be 'Completed'
        $records[-1].StatusDescription | Should -Match '^320 talents, \d+ per second$'
    }

    It 'says how long a throttle lasts' {
        Add-LoopbackPage -Item @{ id = '1' } -HasMore $true -PageToken 'p2'
        Add-LoopbackAnswer -Status 429 -Body @{ code = 99991400; msg = 'limit' } -Header @{ 'x-ogw-ratelimit-reset' = '1' }
        Add-LoopbackPage -Item @{ id = '2' }

        $result = Read-Progress "$import Get-FeishuExternalApplication -TalentId `$TalentId -All -Session `$Session"

        $result.Records.CurrentOperation | Should -Contain 'Feishu throttled the app; going on in 1 s'
    }

    It 'is not shown for a single page' {
        (Read-Progress "$import Get-FeishuExternalApplication -TalentId `$TalentId -Session `$Session").Records |
            Where-Object Activity -EQ 'Reading external applications' | Should -BeNullOrEmpty
    }

    It 'is silent where the preference says so' {
        $script = "$import `$ProgressPreference = 'SilentlyContinue'; @(`$TalentId) * 40 | Get-FeishuExternalApplication -All -Session `$Session"

        (Read-Progress $script).Records | Should -BeNullOrEmpty
    }
}
