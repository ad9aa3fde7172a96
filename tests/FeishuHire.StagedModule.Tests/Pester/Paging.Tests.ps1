Describe 'The pages of Get-FeishuExternalApplication' {
    BeforeAll {
        Import-Module -Name "$PSScriptRoot/Support.psm1" -Force
        Import-StagedModule
        $script:server = Open-LoopbackServer
        $script:many = '6960663240925956459'
        $script:few = '6960663240925956660'
        Connect-Loopback -Impatient
        $script:everything = Get-FeishuExternalApplication -TalentId $many -All
    }

    AfterAll {
        Close-LoopbackServer
    }

    BeforeEach {
        Clear-LoopbackServer
    }

    Context 'With -All' {
        It 'are all read, each record once and in order' {
            $everything | Should -HaveCount 47
            $everything.Id | Select-Object -Unique | Should -HaveCount 47
            $everything[0].Id | Should -BeExactly '6989202908470446380'
        }

        It 'give the same records whatever their size: <_>' -ForEach 7, 13, 20 {
            (Get-FeishuExternalApplication -TalentId $many -All -PageSize $_).Id | Should -Be $everything.Id
            Get-LoopbackRequest | Should -HaveCount ([Math]::Ceiling(47 / $_))
        }

        It 'give no warning' {
            $result = Read-Stream { $many, $few | Get-FeishuExternalApplication -All -PageSize 5 }

            $result.Items | Should -HaveCount 54
            $result.Warnings | Should -BeNullOrEmpty
        }

        It 'may be empty and not be the last' {
            Add-LoopbackPage -HasMore $true -PageToken 'p2'
            Add-LoopbackPage -Item @{ id = '1' } -HasMore $true -PageToken 'p3'
            Add-LoopbackPage

            Get-FeishuExternalApplication -TalentId $few -All | Should -HaveCount 1
            (Get-LoopbackQuery).page_token | Should -Be @($null, 'p2', 'p3')
        }

        It 'end where has_more says so, a token notwithstanding' {
            Add-LoopbackPage -Item @{ id = '1' } -HasMore $false -PageToken 'left over'

            $result = Read-Stream { Get-FeishuExternalApplication -TalentId $few -All }

            $result.Items | Should -HaveCount 1
            $result.Errors | Should -BeNullOrEmpty
            Get-LoopbackRequest | Should -HaveCount 1
        }

        It 'are asked for with tokens that are escaped' {
            $token = 'a+b/c=d&talent_id=1 %41#"<'
            Add-LoopbackPage -HasMore $true -PageToken $token
            Add-LoopbackPage

            Get-FeishuExternalApplication -TalentId $few -All

            $query = Get-LoopbackQuery
            $query[1].page_token | Should -BeExactly $token
            $query[1].talent_id | Should -BeExactly $few
            $query.talent_id | Should -Be @($few, $few)
        }
    }

    Context 'Without -All' {
        It 'are left unread but for the first' {
            $result = Get-FeishuExternalApplication -TalentId $many -WarningAction Ignore

            $result.Id | Should -Be $everything[0..19].Id
            Get-LoopbackRequest | Should -HaveCount 1
        }

        It 'are mentioned in one warning, with talent and page token, and the token goes on with exactly the rest' {
            $result = Read-Stream { Get-FeishuExternalApplication -TalentId $many }

            $result.Warnings | Should -HaveCount 1
            $result.Warnings[0] | Should -BeLike "*$many*-All*"
            $result.Warnings[0] -match "-PageToken '(?<token>[^']+)'" | Should -BeTrue
            $rest = Get-FeishuExternalApplication -TalentId $many -PageToken $Matches.token -All
            $result.Items.Id + $rest.Id | Should -Be $everything.Id
        }

        It 'are mentioned with the number of talents where there are several, at the end' {
            $all = $many, $few | Get-FeishuExternalApplication -PageSize 5 3>&1

            $warnings = @($all | Where-Object { $_ -is [System.Management.Automation.WarningRecord] })
            $warnings | Should -HaveCount 1
            $warnings.Message | Should -BeLike '2 talents *-All*'
            $all[-1] | Should -Be $warnings[0]
        }

        It 'are mentioned for the talents only that have more' {
            $result = Read-Stream { $few, $many, $few | Get-FeishuExternalApplication }

            $result.Warnings | Should -HaveCount 1
            $result.Warnings[0] | Should -BeLike "*$many*-PageToken*"
        }

        It 'are not mentioned where there are none' {
            (Read-Stream { Get-FeishuExternalApplication -TalentId $few }).Warnings | Should -BeNullOrEmpty
        }

        It 'are not mentioned where has_more is false, a token notwithstanding' {
            Add-LoopbackPage -Item @{ id = '1' } -HasMore $false -PageToken 'left over'

            (Read-Stream { Get-FeishuExternalApplication -TalentId $few }).Warnings | Should -BeNullOrEmpty
        }

        It 'stop the command where -WarningAction says so' {
            { Get-FeishuExternalApplication -TalentId $many -WarningAction Stop } | Should -Throw -ErrorId 'ActionPreferenceStop,*'
        }
    }

    Context 'Their size' {
        It 'is 20 unless told otherwise' {
            $null = Get-FeishuExternalApplication -TalentId $many -WarningAction Ignore

            (Get-LoopbackQuery).page_size | Should -Be '20'
        }

        It 'is sent with every request' {
            $null = Get-FeishuExternalApplication -TalentId $many -PageSize 17 -All

            (Get-LoopbackQuery).page_size | Should -Be @('17', '17', '17')
        }
    }

    Context '-PageToken' {
        BeforeAll {
            $null = Get-FeishuExternalApplication -TalentId $many -WarningVariable warning -WarningAction SilentlyContinue
            $script:token = [regex]::Match("$warning", "-PageToken '([^']+)'").Groups[1].Value
        }

        It 'goes on with the next page' {
            $result = Get-FeishuExternalApplication -TalentId $many -PageToken $token -WarningAction Ignore

            $result.Id | Should -Be $everything[20..39].Id
            (Get-LoopbackQuery).page_token | Should -Be $token
        }

        It 'goes on with all that is left' {
            $result = $many | Get-FeishuExternalApplication -PageToken $token -All

            $result.Id | Should -Be $everything[20..46].Id
            Get-LoopbackRequest | Should -HaveCount 2
        }

        It 'begins at the beginning where it is empty' {
            $result = $many, $few | Get-FeishuExternalApplication -PageToken '' -All

            $result | Should -HaveCount 54
            (Get-LoopbackQuery).page_token | Where-Object { $_ -eq '' } | Should -BeNullOrEmpty
        }

        It 'goes with one talent only, and nothing is sent otherwise: <name>' -ForEach @(
            @{ name = 'an array'; script = { Get-FeishuExternalApplication -TalentId $many, $few -PageToken $token } }
            @{ name = 'a pipeline'; script = { $many, $few | Get-FeishuExternalApplication -PageToken $token -All } }
            @{ name = 'a blank before it'; script = { '', $many | Get-FeishuExternalApplication -PageToken $token } }
        ) {
            $result = Read-Stream $script

            $result.Thrown.FullyQualifiedErrorId | Should -BeLike 'InvalidParameter,*'
            $result.Thrown.CategoryInfo.Category | Should -Be 'InvalidArgument'
            $result.Thrown.Exception.Message | Should -BeLike '*-PageToken*'
            $result.Items | Should -BeNullOrEmpty
            Get-LoopbackRequest | Should -BeNullOrEmpty
        }

        It 'does not make a blank talent id a good one' {
            $result = Read-Stream { Get-FeishuExternalApplication -TalentId ' ' -PageToken $token }

            $result.Errors.FullyQualifiedErrorId | Should -BeLike 'InvalidParameter,*'
            Get-LoopbackRequest | Should -BeNullOrEmpty
        }

        It 'that Feishu does not know is an error of that talent' {
            $result = Read-Stream { Get-FeishuExternalApplication -TalentId $many -PageToken 'made-up' }

            $result.Errors.FullyQualifiedErrorId | Should -BeLike 'InvalidParameter,*'
            $result.Errors.TargetObject | Should -BeExactly $many
            $result.Errors.Exception.PageToken | Should -BeExactly 'made-up'
        }
    }
}
