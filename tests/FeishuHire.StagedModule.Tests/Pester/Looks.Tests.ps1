Describe 'What a prompt shows' {
    BeforeAll {
        Import-Module -Name "$PSScriptRoot/Support.psm1" -Force
        Import-StagedModule
        Connect-FeishuHire -Sandbox
        $script:applications = Get-FeishuExternalApplication -TalentId 6960663240925956459 -All

        function Measure-Cell {
            <# The columns of a terminal that a line takes: Chinese characters take two. #>
            param([string] $Line)

            $Host.UI.RawUI.LengthInBufferCells($Line)
        }

        function Get-Line {
            <# What a view shows, line by line, without blank lines. #>
            param([scriptblock] $Show, [int] $Width = 100)

            (& $Show | Out-String -Width $Width) -split '\r?\n' | Where-Object { $_.Trim() }
        }
    }

    Context 'Of applications' {
        It 'fits a terminal of 100 columns with Chinese titles in it' {
            $lines = Get-Line { $applications }

            "$lines" | Should -Match '\p{IsCJKUnifiedIdeographs}'
            $lines | ForEach-Object { Measure-Cell $_ } | Sort-Object -Bottom 1 | Should -BeLessOrEqual 100
        }

        It 'keeps its columns in line below Chinese titles' {
            $header, $rule, $rows = Get-Line { $applications }
            $column = $header.IndexOf('Created')

            foreach ($row in $rows) {
                $created = [regex]::Match($row, '\d{4}-\d\d-\d\d').Index
                Measure-Cell $row.Substring(0, $created) | Should -Be $column
            }
        }

        It 'says which are active, and of those that ended when and why' {
            $header, $rule, $rows = Get-Line { $applications }

            foreach ($pair in 0..46) {
                $application = $applications[$pair]
                if ($application.ModifyTime) {
                    $rows[$pair] | Should -Match " ended .* $($application.ModifyTime.ToString('yyyy-MM-dd'))"
                    $why = $application.TerminationReason ?? $application.TerminationType
                    $rows[$pair] | Should -BeLike "*$($why.Substring(0, 2))*"
                } else {
                    $rows[$pair] | Should -Match ' active '
                }
            }
        }

        It 'takes an application that ended without a time as ended' {
            $server = Open-LoopbackServer
            Add-LoopbackPage -Item @{ id = '1'; termination_type = 'HR' } -Server $server
            Connect-Loopback -Server $server
            $application = Get-FeishuExternalApplication -TalentId 1
            Close-LoopbackServer -Server $server

            (Get-Line { $application })[-1] | Should -Match '^1 +ended +HR *$'
        }

        It 'has a wide view of titles' {
            (Get-Line { $applications | Format-Wide })[0] | Should -BeLike "$($applications[0].JobTitle) *$($applications[1].JobTitle)*"
        }

        It 'has a list with every property, in order' {
            $labels = Get-Line { $applications[0] | Format-List } | ForEach-Object { ($_ -split ' +:')[0] }

            $labels | Should -Be $applications[0].PSObject.Properties.Name
        }
    }

    Context 'Of talents' {
        BeforeAll {
            Connect-FeishuHire -Sandbox
            $script:talents = Get-FeishuTalent -All
        }

        It 'fits a terminal of 100 columns, with columns in line below Chinese names' {
            $header, $rule, $rows = Get-Line { $talents }
            $column = $header.IndexOf('TopDegree')

            $header -split ' +' | Where-Object { $_ } | Should -Be 'TalentId', 'Name', 'Age', 'Years', 'TopDegree', 'Onboarded', 'Updated'
            foreach ($pair in 0..319) {
                $talent = $talents[$pair]
                Measure-Cell $rows[$pair] | Should -BeLessOrEqual 100
                $rows[$pair] | Should -Match "^$($talent.TalentId) $($talent.Name) .*$($talent.TopDegree).*$($talent.ModifyTime.ToString('yyyy-MM-dd'))"
                $before = $rows[$pair].Substring(0, $rows[$pair].IndexOf("$($talent.TopDegree)"))
                Measure-Cell $before | Should -Be $column
            }
        }

        It 'shows no way to reach a person in the table' {
            $table = "$(Get-Line { $talents[0..9] })"

            $table | Should -Not -BeLike '*@*'
            $table | Should -Not -BeLike "*$($talents[0].Mobile)*"
        }

        It 'has a list with every property, in order, and a wide view of names' {
            $labels = Get-Line { $talents[0] | Format-List } | ForEach-Object { ($_ -split ' +:')[0] }

            $labels | Should -Be $talents[0].PSObject.Properties.Name
            "$(Get-Line { $talents[0] | Format-Wide })".Trim() | Should -BeExactly $talents[0].Name
        }
    }

    Context 'Of a session' {
        BeforeAll {
            Connect-FeishuHire -Sandbox
        }

        It 'fits a terminal of 100 columns, with what one wants to know' {
            $lines = Get-Line { Get-FeishuHireSession }

            $lines | ForEach-Object { Measure-Cell $_ } | Sort-Object -Bottom 1 | Should -BeLessOrEqual 100
            $lines[0] -split ' +' | Should -Be 'AppId', 'Endpoint', 'State', 'TokenUntil', 'Requests', 'Retries', 'Throttled', 'Waited'
            $lines[2] | Should -BeLike 'cli_sandbox * connected * 00:00:00*'
        }

        It 'tells that it was closed' {
            $session = Connect-FeishuHire -Sandbox -PassThru
            Disconnect-FeishuHire

            (Get-Line { $session })[2] | Should -BeLike '* closed *'
        }

        It 'has a list with every property, and a wide view' {
            $session = Connect-FeishuHire -Sandbox -PassThru

            Get-Line { $session | Format-List } | ForEach-Object { ($_ -split ' +:')[0] } | Sort-Object |
                Should -Be ($session.PSObject.Properties.Name | Sort-Object)
            "$(Get-Line { $session | Format-Wide })".Trim() | Should -BeExactly 'cli_sandbox https://sandbox.invalid/'
        }
    }
}
