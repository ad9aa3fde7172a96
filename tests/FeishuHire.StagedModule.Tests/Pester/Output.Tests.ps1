Describe 'The records of Get-FeishuExternalApplication' {
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
        $script:stage = "`u{7B80}`u{5386}`u{521D}`u{7B5B}"
        $script:reason = "`u{4E0D}`u{5408}`u{9002}"
        $script:created = [DateTimeOffset]::FromUnixTimeMilliseconds(1618500278644)

        function Get-Scripted {
            <# A record as the command gives it, from what Feishu sends. #>
            param([hashtable] $Item)

            Add-LoopbackPage -Item $Item
            Get-FeishuExternalApplication -TalentId $few
        }
    }

    AfterAll {
        Close-LoopbackServer
    }

    BeforeEach {
        Clear-LoopbackServer
    }

    Context 'As objects' {
        It 'have the documented type' {
            $documented.PSTypeNames[0] | Should -BeExactly 'FeishuHire.ExternalApplication'
            $documented | Should -BeOfType FeishuHire.ExternalApplication
        }

        It 'have exactly the documented properties, in their order' {
            $documented.PSObject.Properties.Name | Should -Be $columns
        }

        It 'cannot be changed by mistake' {
            { $documented.Id = '1' } | Should -Throw
        }

        It 'hold what Feishu sends' {
            $documented.Id | Should -BeExactly '6989202908470446380'
            $documented.TalentId | Should -BeExactly $many
            $documented.JobTitle | Should -BeExactly $title
            $documented.JobRecruitmentType | Should -Be ([FeishuHire.JobRecruitmentType]::Social)
            $documented.Stage | Should -BeExactly $stage
            $documented.ResumeSource | Should -BeExactly 'lagou'
            $documented.DeliveryType | Should -Be ([FeishuHire.DeliveryType]::Sourced)
            $documented.CreateTime | Should -Be $created.LocalDateTime
            $documented.ModifyTime | Should -Be $created.AddMilliseconds(1).LocalDateTime
            $documented.TerminationType | Should -BeExactly "HR `u{4E3B}`u{52A8}`u{7EC8}`u{6B62}"
            $documented.TerminationReason | Should -BeExactly $reason
        }

        It 'are $null where Feishu sends nothing' {
            $record = Get-Scripted @{ id = '1' }

            $record.Id | Should -BeExactly '1'
            foreach ($column in $columns | Where-Object { $_ -ne 'Id' }) {
                $null -eq $record.$column | Should -BeTrue -Because $column
            }
        }

        It 'are $null where Feishu sends null' {
            $record = Get-Scripted @{ id = $null; job_title = $null; create_time = $null; delivery_type = $null; job_recruitment_type = $null }

            foreach ($column in $columns) {
                $null -eq $record.$column | Should -BeTrue -Because $column
            }
        }

        It 'keep members that they do not know out' {
            $record = Get-Scripted @{ id = '1'; salary = 1; nested = @{ a = @(1) } }

            $record.PSObject.Properties.Name | Should -Be $columns
        }
    }

    Context 'Times' {
        It 'are local and keep the millisecond' {
            $documented.CreateTime | Should -BeOfType datetime
            $documented.CreateTime.Kind | Should -Be 'Local'
            $documented.CreateTime.Millisecond | Should -Be 644
            ([DateTimeOffset]$documented.CreateTime).ToUnixTimeMilliseconds() | Should -Be 1618500278644
        }

        It 'are read from numbers and from text' {
            (Get-Scripted @{ create_time = 1618500278644 }).CreateTime | Should -Be $created.LocalDateTime
            (Get-Scripted @{ create_time = '1618500278644' }).CreateTime | Should -Be $created.LocalDateTime
        }

        It 'are $null, and not 1970, for <_>' -ForEach 0, '0', '' {
            $null -eq (Get-Scripted @{ create_time = $_ }).CreateTime | Should -BeTrue
        }

        It 'compare with Get-Date in the right way' {
            $now = [DateTimeOffset]::UtcNow
            $old = Get-Scripted @{ create_time = $now.AddMinutes(-10).ToUnixTimeMilliseconds() }
            $new = Get-Scripted @{ create_time = $now.AddMinutes(10).ToUnixTimeMilliseconds() }

            $old.CreateTime -lt (Get-Date) | Should -BeTrue
            (Get-Date) -gt $old.CreateTime | Should -BeTrue
            $new.CreateTime -gt (Get-Date) | Should -BeTrue
            @($old, $new | Where-Object CreateTime -GE (Get-Date).AddMinutes(-5)) | Should -HaveCount 1
        }
    }

    Context 'Enums' {
        It 'compare with their names: <property> <number> is <name>' -ForEach @(
            @{ property = 'JobRecruitmentType'; member = 'job_recruitment_type'; number = 1; name = 'Social' }
            @{ property = 'JobRecruitmentType'; member = 'job_recruitment_type'; number = 2; name = 'Campus' }
            @{ property = 'DeliveryType'; member = 'delivery_type'; number = 1; name = 'Sourced' }
            @{ property = 'DeliveryType'; member = 'delivery_type'; number = 2; name = 'Applied' }
            @{ property = 'DeliveryType'; member = 'delivery_type'; number = 3; name = 'Referred' }
            @{ property = 'DeliveryType'; member = 'delivery_type'; number = 4; name = 'Other' }
        ) {
            $record = Get-Scripted @{ $member = $number }

            $record.$property -eq $name | Should -BeTrue
            $record.$property -eq 'Nonsense' | Should -BeFalse
            @($record | Where-Object -Property $property -EQ $name) | Should -HaveCount 1
            @($record | Where-Object -Property $property -In $name, 'x') | Should -HaveCount 1
            [int]$record.$property | Should -Be $number
            "$($record.$property)" | Should -BeExactly $name
        }

        It 'keep numbers that are not documented' {
            $record = Get-Scripted @{ delivery_type = 99; job_recruitment_type = '7' }

            [int]$record.DeliveryType | Should -Be 99
            [int]$record.JobRecruitmentType | Should -Be 7
            "$($record.DeliveryType)" | Should -BeExactly '99'
            $record.DeliveryType -eq 'Sourced' | Should -BeFalse
        }

        It 'group by name' {
            $groups = Get-FeishuExternalApplication -TalentId $many -All | Group-Object -Property DeliveryType -NoElement

            $groups.Name | Sort-Object | Should -Be @('Applied', 'Other', 'Referred', 'Sourced')
        }
    }

    Context 'As CSV' {
        BeforeAll {
            $script:file = Join-Path -Path $TestDrive -ChildPath 'applications.csv'
            Get-FeishuExternalApplication -TalentId $many -All | Export-Csv -Path $file -Encoding utf8BOM
            $script:rows = Import-Csv -Path $file
        }

        It 'have the documented columns' {
            Get-Content -Path $file -TotalCount 1 | Should -BeExactly (($columns | ForEach-Object { "`"$_`"" }) -join ',')
        }

        It 'have a row for each record, with whole ids' {
            $rows | Should -HaveCount 47
            $rows.Id | ForEach-Object { $_ | Should -Match '^\d{19}$' }
            $rows.TalentId | Select-Object -Unique | Should -BeExactly $many
            $rows[0].Id | Should -BeExactly $documented.Id
        }

        It 'keep Chinese text, names of enums and empty cells' {
            $rows[0].JobTitle | Should -BeExactly $title
            $rows[0].TerminationReason | Should -BeExactly $reason
            $rows[0].DeliveryType | Should -BeExactly 'Sourced'
            ($rows | Where-Object -Property ModifyTime -EQ '').Count | Should -BeGreaterThan 0
        }

        It 'are input again' {
            $again = $rows | Select-Object -First 1 | Get-FeishuExternalApplication -PageSize 1 -WarningAction Ignore

            $again.TalentId | Should -BeExactly $many
        }
    }

    Context 'As JSON' {
        It 'keep ids as text, times to the millisecond, and what is missing' {
            $record = $documented | ConvertTo-Json | ConvertFrom-Json

            $record.PSObject.Properties.Name | Should -Be $columns
            $record.Id | Should -BeExactly $documented.Id
            $record.Id | Should -BeOfType string
            $record.JobTitle | Should -BeExactly $title
            $record.CreateTime.ToUniversalTime() | Should -Be $created.UtcDateTime
            $record.DeliveryType | Should -Be 1
            (Get-Scripted @{ id = '1' } | ConvertTo-Json | ConvertFrom-Json).Stage | Should -BeNullOrEmpty
        }

        It 'have the names of enums where they are asked for' {
            $record = $documented | ConvertTo-Json -EnumsAsStrings | ConvertFrom-Json

            $record.DeliveryType | Should -BeExactly 'Sourced'
            $record.JobRecruitmentType | Should -BeExactly 'Social'
        }
    }

    Context 'On the screen' {
        BeforeEach {
            $Error.Clear()
        }

        It 'are a table with whole ids, short dates and Chinese text' {
            $table = $documented | Out-String -Width 160
            $day = $created.LocalDateTime.ToString('yyyy-MM-dd')

            $lines = $table -split '\r?\n' | Where-Object { $_ }
            $lines[0] | Should -Match '^Id +State +JobTitle +Stage +Source +Created +Ended +Why *$'
            $lines[2] | Should -Match "^$($documented.Id) +ended +$title +$stage +lagou +$day +$day +$reason"
            $Error | Should -BeNullOrEmpty
        }

        It 'are a table also where everything is missing' {
            $table = Get-Scripted @{ id = '1' } | Format-Table | Out-String -Width 160

            $table | Should -Match '(?m)^1 +active\s*$'
            $Error | Should -BeNullOrEmpty
        }

        It 'are a list with every property' {
            $list = $documented | Format-List | Out-String -Width 160

            [regex]::Matches($list, '(?m)^(\w+) *:').ForEach({ $_.Groups[1].Value }) | Should -Be $columns
            $list | Should -BeLike "*$reason*"
            $Error | Should -BeNullOrEmpty
        }
    }
}
