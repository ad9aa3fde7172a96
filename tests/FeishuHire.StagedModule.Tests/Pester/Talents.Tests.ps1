Describe 'Get-FeishuTalent' {
    BeforeAll {
        Import-Module -Name "$PSScriptRoot/Support.psm1" -Force
        Import-StagedModule
        $script:server = Open-LoopbackServer
        $script:one = '6960663240925956459'
        $script:other = '6960663240925956660'
        Connect-Loopback -Impatient
        $script:talents = Get-FeishuTalent -SortBy Updated -All

        function Get-ListRequest {
            Get-LoopbackRequest -Api talents
        }
    }

    AfterAll {
        Close-LoopbackServer
    }

    BeforeEach {
        Clear-LoopbackServer
    }

    Context 'The list' {
        It 'has all of them with -All, each once, in the order asked for' {
            $talents | Should -HaveCount 320
            $talents.TalentId | Select-Object -Unique | Should -HaveCount 320
            $talents.ModifyTime | Should -Be ($talents.ModifyTime | Sort-Object -Descending)
            $talents[0] | Should -BeOfType FeishuHire.Talent
        }

        It 'has a page without it, and one warning with the way on' {
            $result = Read-Stream { Get-FeishuTalent -SortBy Updated -PageSize 5 }

            $result.Items.TalentId | Should -Be $talents[0..4].TalentId
            $result.Warnings | Should -HaveCount 1
            $result.Warnings[0] -match "-PageToken '(?<token>[^']+)'" | Should -BeTrue
            (Get-FeishuTalent -SortBy Updated -PageSize 5 -PageToken $Matches.token -WarningAction Ignore).TalentId | Should -Be $talents[5..9].TalentId
        }

        It 'gives no warning where that page is the last' {
            (Read-Stream { Get-FeishuTalent -Keyword "`u{6B27}`u{9633}" -PageSize 1 -All }).Warnings | Should -BeNullOrEmpty
            (Read-Stream { Get-FeishuTalent -Keyword 'nobody' }).Warnings | Should -BeNullOrEmpty
        }

        It 'takes a filter and an order' {
            $since = $talents[24].ModifyTime
            $until = $talents[3].ModifyTime

            (Get-FeishuTalent -UpdatedAfter $since -UpdatedBefore $until -SortBy Updated -All).TalentId |
                Should -Be $talents[3..24].TalentId
            (Get-ListRequest)[0].query | Should -BeLike '*sort_by=1*'
        }

        It 'takes the order in which talents keep their places where none is asked for' {
            $null = Get-FeishuTalent -WarningAction Ignore

            (Get-ListRequest).query | Should -BeLike '*sort_by=4*'
        }

        It 'takes times as text, as local ones' {
            $null = Get-FeishuTalent -UpdatedAfter '2025-11-01 08:00' -WarningAction Ignore

            $local = [DateTimeOffset][datetime]'2025-11-01 08:00'
            (Get-ListRequest).query | Should -BeLike "*update_start_time=$($local.ToUnixTimeMilliseconds())&*"
        }

        It 'stops at the page that Select-Object has enough with' {
            $null = Get-FeishuTalent -All | Select-Object -First 20

            @(Get-ListRequest) | Should -HaveCount 1
        }

        It 'is input for the applications' {
            $result = Get-FeishuTalent -UpdatedAfter $talents[2].ModifyTime -SortBy Updated -All | Get-FeishuExternalApplication -All

            $result.TalentId | Select-Object -Unique | Should -Be $talents[0..2].TalentId
        }

        It 'is not asked for where the pipeline brings nothing' {
            @() | Get-FeishuTalent | Should -BeNullOrEmpty
            Get-FeishuTalent -TalentId @() | Should -BeNullOrEmpty
            { 'x' | Get-FeishuTalent -All -ErrorAction Stop } | Should -Throw -ErrorId 'InputObjectNotBound,*'

            Get-ListRequest | Should -BeNullOrEmpty
        }

        It 'is asked for by a host that gives no input' {
            $runspace = Open-ModuleRunspace
            try {
                $shell = [powershell]::Create($runspace)
                $null = $shell.AddCommand('Connect-FeishuHire').AddParameter('Sandbox').AddStatement()
                $shell.AddCommand('Get-FeishuTalent').AddParameter('All').Invoke() | Should -HaveCount 320
            } finally {
                $runspace.Dispose()
            }
        }

        It 'that fails is an error that says how to go on' {
            Add-LoopbackPage -Api talents -Item @{ id = '1' } -HasMore $true -PageToken 'p2'
            Add-LoopbackAnswer -Api talents -Status 502 -Kind html

            $result = Read-Stream { Get-FeishuTalent -All }

            $result.Items | Should -HaveCount 1
            $result.Errors | Should -HaveCount 1
            $result.Errors[0].FullyQualifiedErrorId | Should -BeLike 'ServiceUnavailable,*'
            $result.Errors[0].TargetObject | Should -BeNullOrEmpty
            $result.Errors[0].ErrorDetails.RecommendedAction | Should -BeLike "*same command with -PageToken 'p2'*"
        }

        It 'refuses what cannot fit without asking' {
            $result = Read-Stream { Get-FeishuTalent -UpdatedAfter '2026-01-02' -UpdatedBefore '2026-01-01' }

            $result.Errors[0].FullyQualifiedErrorId | Should -BeLike 'InvalidParameter,*'
            { Get-FeishuTalent -Keyword '' } | Should -Throw -ErrorId 'ParameterArgumentValidationError,*'
            { Get-FeishuTalent -PageSize 21 } | Should -Throw -ErrorId 'ParameterArgumentValidationError,*'
            { Get-FeishuTalent -SortBy Age } | Should -Throw -ErrorId 'CannotConvertArgumentNoMessage,*'
            Get-ListRequest | Should -BeNullOrEmpty
        }

        It 'ends where the scope is missing, with both scopes named' {
            Add-LoopbackAnswer -Api talents -Status 400 -Body @{
                code  = 99991672
                msg   = 'Access denied.'
                error = @{ permission_violations = @(@{ subject = 'hire:talent:readonly' }, @{ subject = 'hire:talent' }) }
            }

            $result = Read-Stream { Get-FeishuTalent -All }

            $result.Thrown.FullyQualifiedErrorId | Should -BeLike 'PermissionDenied,*'
            "$($result.Thrown)" | Should -BeLike '*hire:talent:readonly or hire:talent*'
        }

        It 'says nothing of the keyword on the verbose and debug streams' {
            $streams = Get-FeishuTalent -Keyword "`u{738B}" -Verbose -Debug -WarningAction Ignore 4>&1 5>&1 |
                Where-Object { $_ -isnot [FeishuHire.Talent] }

            $streams | Should -HaveCount 2
            "$streams" | Should -BeLike '*GET /open-apis/hire/v1/talents, page 1*'
            "$streams" | Should -Not -BeLike "*`u{738B}*"
        }
    }

    Context 'Single talents' {
        It 'come in the order of their ids, by position, by name and by pipeline' {
            (Get-FeishuTalent $one, $other).TalentId | Should -Be $one, $other
            (Get-FeishuTalent -talent_id $other).TalentId | Should -Be $other
            ($other, $one | Get-FeishuTalent).TalentId | Should -Be $other, $one
            ([pscustomobject]@{ TalentId = [long]$one } | Get-FeishuTalent).TalentId | Should -Be $one
        }

        It 'are those of the list, with the time at which they were added' {
            $single = Get-FeishuTalent $one
            $listed = $talents | Where-Object TalentId -EQ $one

            foreach ($property in 'Name', 'Gender', 'Age', 'ExperienceYears', 'MobileCode', 'Mobile', 'Email', 'TopDegree', 'IsOnboarded', 'ModifyTime') {
                $single.$property | Should -Be $listed.$property -Because $property
            }

            $single.CreateTime | Should -BeOfType datetime
            $listed.CreateTime | Should -BeNullOrEmpty
        }

        It 'that do not exist are errors, and the next one comes' {
            $result = Read-Stream { '7', '', $other | Get-FeishuTalent }

            $result.Items.TalentId | Should -Be $other
            $result.Errors.FullyQualifiedErrorId | ForEach-Object { ($_ -split ',')[0] } | Should -Be 'TalentNotFound', 'InvalidParameter'
            $result.Errors[0].TargetObject | Should -Be '7'
            $result.Errors[0].CategoryInfo.Category | Should -Be 'ObjectNotFound'
        }

        It 'are not named on the verbose stream' {
            $verbose = Get-FeishuTalent $one -Verbose 4>&1 | Where-Object { $_ -isnot [FeishuHire.Talent] }

            "$verbose" | Should -BeLike '*GET /open-apis/hire/v2/talents/:talent_id: HTTP 200*'
            "$verbose" | Should -Not -BeLike "*$one*"
        }
    }

    Context 'Talents as objects' {
        BeforeAll {
            $script:columns = 'TalentId', 'Name', 'Gender', 'Age', 'ExperienceYears', 'MobileCode', 'Mobile', 'Email', 'TopDegree', 'FirstDegree',
            'IsOnboarded', 'IsInAgencyPeriod', 'CreatorId', 'CreateTime', 'ModifyTime'
        }

        It 'keep whole ids, Chinese names and words for numbers in CSV and JSON' {
            $file = Join-Path -Path $TestDrive -ChildPath 'talents.csv'
            $talents | Export-Csv -Path $file -Encoding utf8BOM
            $rows = Import-Csv -Path $file

            ($rows | Get-Member -MemberType NoteProperty).Name | Sort-Object | Should -Be ($columns | Sort-Object)
            $rows[0].TalentId | Should -BeExactly $talents[0].TalentId
            $rows[0].Name | Should -BeExactly $talents[0].Name
            $rows.TopDegree | Select-Object -Unique | Sort-Object |
                Should -Be ('Associate', 'Bachelor', 'Doctor', 'Master', 'SeniorHighSchool')
            ($talents[0] | ConvertTo-Json | ConvertFrom-Json).PSObject.Properties.Name | Should -Be $columns
        }

        It 'keep numbers that are not documented' {
            Add-LoopbackPage -Api talents -Item @{ id = '1'; top_degree = 42; basic_info = @{ gender = '9' } }

            $talent = Get-FeishuTalent

            [int]$talent.TopDegree | Should -Be 42
            [int]$talent.Gender | Should -Be 9
        }

        It 'survive a job' {
            $manifest = Get-StagedManifest
            $result = Start-Job { Import-Module $using:manifest; Connect-FeishuHire -Sandbox; Get-FeishuTalent $using:one } |
                Receive-Job -Wait -AutoRemoveJob

            $result.TalentId | Should -Be $one
            $result.ModifyTime | Should -BeOfType datetime
            "$($result.TopDegree)" | Should -Be "$(($talents | Where-Object TalentId -EQ $one).TopDegree)"
        }
    }
}
