Describe 'Get-FeishuTalent' {
    BeforeAll {
        Import-Module -Name "$PSScriptRoot/Support.psm1" -Force
        $script:server = Initialize-TestFile
        $script:one = '6960663240925956459'
        $script:columns = 'TalentId', 'Name', 'Gender', 'Age', 'ExperienceYears', 'MobileCode', 'Mobile', 'Email', 'TopDegree', 'FirstDegree',
        'IsOnboarded', 'IsInAgencyPeriod', 'CreatorId', 'CreateTime', 'ModifyTime'
        Connect-Loopback -Impatient
        $script:talents = Get-FeishuTalent -All
    }

    AfterAll {
        Close-LoopbackServer
    }

    BeforeEach {
        Clear-LoopbackServer
    }

    It 'stops when Select-Object has enough talents' {
        Get-FeishuTalent -All | Select-Object -First 20 | Should -HaveCount 20

        @(Get-LoopbackRequest -Api talents) | Should -HaveCount 1
    }

    It 'keeps ids, Chinese names and enum names in CSV' {
        $file = Join-Path -Path $TestDrive -ChildPath 'talents.csv'
        $talents | Export-Csv -Path $file -Encoding utf8BOM
        $rows = Import-Csv -Path $file

        ($rows | Get-Member -MemberType NoteProperty).Name | Sort-Object | Should -Be ($columns | Sort-Object)
        $rows[0].TalentId | Should -BeExactly $talents[0].TalentId
        $rows[0].Name | Should -BeExactly $talents[0].Name
        $rows.TopDegree | Select-Object -Unique | Sort-Object |
            Should -Be ('Associate', 'Bachelor', 'Doctor', 'Master', 'SeniorHighSchool')
    }

    It 'keeps its properties in JSON' {
        ($talents[0] | ConvertTo-Json | ConvertFrom-Json).PSObject.Properties.Name | Should -Be $columns
    }

    It 'has every property in a list, in order, and its name in a wide view' {
        $list = ($talents[0] | Format-List | Out-String -Width 160) -split '\r?\n' | Where-Object { $_.Trim() }

        $list | ForEach-Object { ($_ -split ' +:')[0] } | Should -Be $columns
        ($talents[0] | Format-Wide | Out-String).Trim() | Should -BeExactly $talents[0].Name
    }

    It 'returns talents from a job unchanged' {
        $manifest = Get-StagedManifest
        $result = Start-Job { Import-Module $using:manifest; Connect-FeishuHire -Sandbox; Get-FeishuTalent $using:one } |
            Receive-Job -Wait -AutoRemoveJob

        $result.TalentId | Should -Be $one
        $result.ModifyTime | Should -BeOfType datetime
        "$($result.TopDegree)" | Should -Be "$(($talents | Where-Object TalentId -EQ $one).TopDegree)"
    }
}
