Describe 'Get-FeishuExternalApplication' {
    BeforeAll {
        Import-Module -Name "$PSScriptRoot/Support.psm1" -Force
        Import-StagedModule
        $script:server = Open-LoopbackServer
        $script:many = '6960663240925956459'
        $script:few = '6960663240925956660'
        $script:columns = 'Id', 'TalentId', 'JobTitle', 'JobRecruitmentType', 'Stage', 'ResumeSource', 'DeliveryType',
        'CreateTime', 'ModifyTime', 'TerminationType', 'TerminationReason'
        Connect-Loopback -Impatient

        # The record of Feishu's documentation.
        $script:documented = Get-FeishuExternalApplication -TalentId $many -WarningAction Ignore | Select-Object -First 1
        $script:title = "`u{9AD8}`u{7EA7}Java"
        $script:reason = "`u{4E0D}`u{5408}`u{9002}"
        $script:created = [DateTimeOffset]::FromUnixTimeMilliseconds(1618500278644)
    }

    AfterAll {
        Close-LoopbackServer
    }

    BeforeEach {
        Clear-LoopbackServer
    }

    Context 'Input' {
        It 'comes from a CSV file by the column <_>' -ForEach 'TalentId', 'talent_id', 'TALENT_ID' {
            $file = Join-Path -Path $TestDrive -ChildPath 'talents.csv'
            @("Name,$_,City", "Li,$few,Beijing", "Wang,$many,Shanghai") | Set-Content -Path $file

            $result = Import-Csv -Path $file | Get-FeishuExternalApplication -PageSize 1 -WarningAction Ignore

            $result.TalentId | Should -Be @($few, $many)
            (Get-LoopbackQuery).talent_id | Should -Be @($few, $many)
        }

        It 'comes from JSON in which <_> is a number, every digit kept' -ForEach 'TalentId', 'talent_id' {
            $records = "[{`"$_`":$few},{`"$_`":$many}]" | ConvertFrom-Json

            $result = $records | Get-FeishuExternalApplication -PageSize 1 -WarningAction Ignore

            $result.TalentId | Should -Be @($few, $many)
        }
    }

    Context 'As CSV' {
        BeforeAll {
            $script:file = Join-Path -Path $TestDrive -ChildPath 'applications.csv'
            Get-FeishuExternalApplication -TalentId $many -All | Export-Csv -Path $file -Encoding utf8BOM
            $script:rows = Import-Csv -Path $file
        }

        It 'has the documented columns' {
            Get-Content -Path $file -TotalCount 1 | Should -BeExactly (($columns | ForEach-Object { "`"$_`"" }) -join ',')
        }

        It 'has a row for each record, with whole ids' {
            $rows | Should -HaveCount 47
            $rows.Id | ForEach-Object { $_ | Should -Match '^\d{19}$' }
            $rows.TalentId | Select-Object -Unique | Should -BeExactly $many
            $rows[0].Id | Should -BeExactly $documented.Id
        }

        It 'keeps Chinese text, names of enums and empty cells' {
            $rows[0].JobTitle | Should -BeExactly $title
            $rows[0].TerminationReason | Should -BeExactly $reason
            $rows[0].DeliveryType | Should -BeExactly 'Sourced'
            ($rows | Where-Object -Property ModifyTime -EQ '').Count | Should -BeGreaterThan 0
        }

        It 'is input again' {
            $again = $rows | Select-Object -First 1 | Get-FeishuExternalApplication -PageSize 1 -WarningAction Ignore

            $again.TalentId | Should -BeExactly $many
        }
    }

    Context 'As JSON' {
        It 'keeps ids as text, times to the millisecond, and what is missing' {
            $record = $documented | ConvertTo-Json | ConvertFrom-Json

            $record.PSObject.Properties.Name | Should -Be $columns
            $record.Id | Should -BeExactly $documented.Id
            $record.Id | Should -BeOfType string
            $record.JobTitle | Should -BeExactly $title
            $record.CreateTime.ToUniversalTime() | Should -Be $created.UtcDateTime
            $record.DeliveryType | Should -Be 1

            Add-LoopbackPage -Item @{ id = '1' }
            (Get-FeishuExternalApplication -TalentId $few | ConvertTo-Json | ConvertFrom-Json).Stage | Should -BeNullOrEmpty
        }

        It 'has the names of enums where they are asked for' {
            $record = $documented | ConvertTo-Json -EnumsAsStrings | ConvertFrom-Json

            $record.DeliveryType | Should -BeExactly 'Sourced'
            $record.JobRecruitmentType | Should -BeExactly 'Social'
        }
    }

    Context 'Grouped' {
        It 'has the names of enums' {
            $groups = Get-FeishuExternalApplication -TalentId $many -All | Group-Object -Property DeliveryType -NoElement

            $groups.Name | Sort-Object | Should -Be @('Applied', 'Other', 'Referred', 'Sourced')
        }
    }

    Context 'As a list' {
        It 'has every property' {
            $Error.Clear()

            $list = $documented | Format-List | Out-String -Width 160

            [regex]::Matches($list, '(?m)^(\w+) *:').ForEach({ $_.Groups[1].Value }) | Should -Be $columns
            $list | Should -BeLike "*$reason*"
            $Error | Should -BeNullOrEmpty
        }
    }
}
