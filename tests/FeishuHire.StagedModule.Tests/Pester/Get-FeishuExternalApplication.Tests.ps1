Describe 'Get-FeishuExternalApplication' {
    BeforeAll {
        Import-Module -Name "$PSScriptRoot/Support.psm1" -Force
        $script:server = Initialize-TestFile
        $script:columns = 'Id', 'TalentId', 'JobTitle', 'JobRecruitmentType', 'Stage', 'ResumeSource', 'DeliveryType',
        'CreateTime', 'ModifyTime', 'TerminationType', 'TerminationReason'
        Connect-Loopback -Impatient

        # The record in Feishu's documentation.
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
        It 'reads ids from the column <_> of a CSV file' -ForEach 'TalentId', 'talent_id', 'TALENT_ID' {
            $file = Join-Path -Path $TestDrive -ChildPath 'talents.csv'
            @("Name,$_,City", "Li,$few,Beijing", "Wang,$many,Shanghai") | Set-Content -Path $file

            $result = Import-Csv -Path $file | Get-FeishuExternalApplication -PageSize 1 -WarningAction Ignore

            $result.TalentId | Should -Be @($few, $many)
            (Get-LoopbackQuery).talent_id | Should -Be @($few, $many)
        }

        It 'reports rows of a CSV file without the column once, without their values: <_>' -ForEach @(
            'Get-FeishuExternalApplication', 'Get-FeishuTalent'
        ) {
            $command = $_
            $file = Join-Path -Path $TestDrive -ChildPath 'talents.csv'
            @('Name,Nr,Mobile', "Li4711,$few,4712", "Wang4713,$many,4714") | Set-Content -Path $file

            $result = Read-Stream { Import-Csv -Path $file | & $command }

            $result.Errors | Should -HaveCount 1
            $result.Errors.FullyQualifiedErrorId | Should -BeLike 'InvalidParameter,*'
            $result.Errors.Exception.Message | Should -BeLike "*TalentId or*'Name', 'Nr', 'Mobile'*"
            $result.Items + $result.Thrown | Should -BeNullOrEmpty
            Get-LoopbackRequest | Should -BeNullOrEmpty
            foreach ($view in 'ConciseView', 'NormalView', 'CategoryView', 'DetailedView') {
                $ErrorView = $view
                $result.Errors[0] | Out-String -Width 500 | Should -Not -Match "471[1-4]|$few"
            }

            $result.Errors[0] | Format-List -Property * -Force | Out-String -Width 500 | Should -Not -Match "471[1-4]|$few"
        }

        It 'reads ids from JSON in which <_> is a number, without losing digits' -ForEach 'TalentId', 'talent_id' {
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

        It 'has a row for each record, with complete ids' {
            $rows | Should -HaveCount 47
            $rows.Id | ForEach-Object { $_ | Should -Match '^\d{19}$' }
            $rows.TalentId | Select-Object -Unique | Should -BeExactly $many
            $rows[0].Id | Should -BeExactly $documented.Id
        }

        It 'keeps Chinese text, enum names and empty cells' {
            $rows[0].JobTitle | Should -BeExactly $title
            $rows[0].TerminationReason | Should -BeExactly $reason
            $rows[0].DeliveryType | Should -BeExactly 'Sourced'
            ($rows | Where-Object -Property ModifyTime -EQ '').Count | Should -BeGreaterThan 0
        }

        It 'can be piped in again' {
            $again = $rows | Select-Object -First 1 | Get-FeishuExternalApplication -PageSize 1 -WarningAction Ignore

            $again.TalentId | Should -BeExactly $many
        }
    }

    Context 'As JSON' {
        It 'keeps ids as text, times to the millisecond, and missing values' {
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

        It 'has enum names with -EnumsAsStrings' {
            $record = $documented | ConvertTo-Json -EnumsAsStrings | ConvertFrom-Json

            $record.DeliveryType | Should -BeExactly 'Sourced'
            $record.JobRecruitmentType | Should -BeExactly 'Social'
        }
    }

    Context 'Grouped' {
        It 'has enum names' {
            $groups = Get-FeishuExternalApplication -TalentId $many -All | Group-Object -Property DeliveryType -NoElement

            $groups.Name | Sort-Object | Should -Be @('Applied', 'Other', 'Referred', 'Sourced')
        }
    }

    Context 'In other views' {
        It 'has every property in a list, and its title in a wide view' {
            $Error.Clear()

            $list = $documented | Format-List | Out-String -Width 160

            [regex]::Matches($list, '(?m)^(\w+) *:').ForEach({ $_.Groups[1].Value }) | Should -Be $columns
            $list | Should -BeLike "*$reason*"
            ($documented | Format-Wide | Out-String).Trim() | Should -BeExactly $title
            $Error | Should -BeNullOrEmpty
        }
    }

    Context 'With later commands' {
        It 'sends one request for Select-Object -First' {
            $many, $few | Get-FeishuExternalApplication -All | Select-Object -First 5 | Should -HaveCount 5

            (Get-LoopbackQuery).talent_id | Should -Be $many
            Wait-Until { (Get-LoopbackActiveCount) -eq 0 }
        }

        It 'sends no more requests after an error of a later command' {
            { Get-FeishuExternalApplication -TalentId $many -All | Get-Item -Path { "TestDrive:/$($_.Id)" } -ErrorAction Stop } |
                Should -Throw -ErrorId 'PathNotFound,*'

            Get-LoopbackRequest | Should -HaveCount 1
        }
    }

    Context 'In a job' {
        BeforeAll {
            $script:manifest = Get-StagedManifest
        }

        It 'uses the session that a thread job is given' {
            $session = Get-FeishuHireSession
            $job = Start-ThreadJob -ScriptBlock {
                Import-Module -Name $using:manifest
                Get-FeishuExternalApplication -TalentId $using:many -Session $using:session -All
            }

            $result = $job | Receive-Job -Wait -AutoRemoveJob

            $result | Should -HaveCount 47
            $result[0].CreateTime.Kind | Should -Be 'Local'
        }

        It 'connects on its own in another process, and returns records with the same times and ids' {
            $credential = Get-LoopbackCredential
            $endpoint = $server.Endpoint
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
