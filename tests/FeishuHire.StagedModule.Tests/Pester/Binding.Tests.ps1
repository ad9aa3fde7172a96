Describe 'The input of Get-FeishuExternalApplication' {
    BeforeAll {
        Import-Module -Name "$PSScriptRoot/Support.psm1" -Force
        Import-StagedModule
        $script:server = Open-LoopbackServer
        $script:many = '6960663240925956459'
        $script:few = '6960663240925956660'
        Connect-Loopback -Impatient
    }

    AfterAll {
        Close-LoopbackServer
    }

    BeforeEach {
        Clear-LoopbackServer
    }

    Context 'Talent ids' {
        It 'come by position' {
            (Get-FeishuExternalApplication $few).TalentId | Select-Object -Unique | Should -BeExactly $few
        }

        It 'come by name, and by the name that Feishu has for them' {
            Get-FeishuExternalApplication -TalentId $few | Should -HaveCount 7
            Get-FeishuExternalApplication -talent_id $few | Should -HaveCount 7
        }

        It 'come as an array' {
            $result = Get-FeishuExternalApplication -TalentId $few, $many -PageSize 2 -WarningAction Ignore

            $result.TalentId | Should -Be @($few, $few, $many, $many)
        }

        It 'come by pipeline' {
            $result = $few, $many | Get-FeishuExternalApplication -PageSize 2 -WarningAction Ignore

            $result.TalentId | Should -Be @($few, $few, $many, $many)
        }

        It 'come from a CSV file by the column <_>' -ForEach 'TalentId', 'talent_id', 'TALENT_ID' {
            $file = Join-Path -Path $TestDrive -ChildPath 'talents.csv'
            @("Name,$_,City", "Li,$few,Beijing", "Wang,$many,Shanghai") | Set-Content -Path $file

            $result = Import-Csv -Path $file | Get-FeishuExternalApplication -PageSize 1 -WarningAction Ignore

            $result.TalentId | Should -Be @($few, $many)
            (Get-LoopbackQuery).talent_id | Should -Be @($few, $many)
        }

        It 'come from the objects that the command itself gives' {
            $first = Get-FeishuExternalApplication -TalentId $few | Select-Object -First 1

            $first | Get-FeishuExternalApplication | Should -HaveCount 7
        }

        It 'come as an array in a property' {
            $result = [pscustomobject]@{ TalentId = $few, $many } | Get-FeishuExternalApplication -PageSize 1 -WarningAction Ignore

            $result.TalentId | Should -Be @($few, $many)
        }

        It 'come as whole numbers, every digit kept' {
            $result = [long]$few, [long]$many | Get-FeishuExternalApplication -PageSize 1 -WarningAction Ignore

            $result.TalentId | Should -Be @($few, $many)
            Get-FeishuExternalApplication -TalentId ([long]$few) | Should -HaveCount 7
        }

        It 'come from records whose column <name> is a number, as JSON and databases give it' -ForEach @(
            @{ name = 'TalentId' }
            @{ name = 'talent_id' }
            @{ name = 'Talent ID' }
            @{ name = 'TALENT-ID' }
            @{ name = "`u{4EBA}`u{624D} ID" }
            @{ name = "`u{4EBA}`u{624D}ID" }
        ) {
            $records = "[{`"$name`":$few},{`"$name`":$many}]" | ConvertFrom-Json
            $table = [System.Data.DataTable]::new()
            $null = $table.Columns.Add($name, [long])
            $null = $table.Rows.Add([long]$few)

            $result = $records | Get-FeishuExternalApplication -PageSize 1 -WarningAction Ignore
            $result.TalentId | Should -Be @($few, $many)
            ($table.Rows | Get-FeishuExternalApplication -PageSize 1 -WarningAction Ignore).TalentId | Should -Be $few
        }

        It 'give records in the order of the input, each talent once, and a verbose message tells of the others' {
            $all = $few, $many, " $few ", $many, "'$many", "=`"$few`"" |
                Get-FeishuExternalApplication -PageSize 1 -WarningAction Ignore -Verbose 4>&1
            $said = @($all | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] })
            $result = @($all | Where-Object { $_ -isnot [System.Management.Automation.VerboseRecord] })

            $result.TalentId | Should -Be @($few, $many)
            $said[-1].Message | Should -BeExactly 'Each talent is read once; 4 repeated talent ids were left out.'
            Get-LoopbackRequest | Should -HaveCount 2
        }

        It 'give nothing twice where applications are piped in' {
            $result = Get-FeishuExternalApplication -TalentId $few | Get-FeishuExternalApplication -All

            $result | Should -HaveCount 7
            Get-LoopbackRequest | Should -HaveCount 2
        }

        It 'come from talents and rows as an argument' {
            $talents = @(Get-FeishuTalent -TalentId $few, $many) + [pscustomobject]@{ 'Talent ID' = $few } + @{ talent_id = $many }

            $result = Get-FeishuExternalApplication -TalentId $talents -PageSize 1 -WarningAction Ignore

            $result.TalentId | Should -Be @($few, $many)
            (Get-FeishuTalent -TalentId $talents).TalentId | Should -Be @($few, $many)
        }

        It 'go with -PageToken as often as they come, where they are one talent' {
            $null = Get-FeishuExternalApplication -TalentId $many -WarningVariable warning -WarningAction SilentlyContinue
            $token = [regex]::Match($warning, "-PageToken '([^']+)'").Groups[1].Value

            $many, " $many" | Get-FeishuExternalApplication -All -PageToken $token | Should -HaveCount 27
        }

        It 'without any application give nothing' {
            Add-LoopbackPage

            $result = Read-Stream { Get-FeishuExternalApplication -TalentId $few }

            $result.Items + $result.Warnings + $result.Errors + $result.Thrown | Should -BeNullOrEmpty
        }

        It 'of an empty list or an empty file give nothing and send nothing' {
            $result = Read-Stream { Get-FeishuExternalApplication -TalentId @(); @() | Get-FeishuExternalApplication }

            $result.Items + $result.Warnings + $result.Errors + $result.Thrown | Should -BeNullOrEmpty
            Get-LoopbackRequest | Should -BeNullOrEmpty
        }

        It 'are sent as they are' {
            Add-LoopbackPage

            Get-FeishuExternalApplication -TalentId 'Ab-1_z'

            (Get-LoopbackQuery).talent_id | Should -BeExactly 'Ab-1_z'
        }
    }

    Context 'What is no talent id' {
        It 'fails for itself alone, and nothing is sent for it: <name>' -ForEach @(
            @{ name = 'empty text'; value = '' }
            @{ name = 'blanks'; value = '   ' }
            @{ name = '$null'; value = $null }
            @{ name = 'a number that a spreadsheet has rounded'; value = 6.96066324092596E+18 }
            @{ name = 'the same as text with a comma'; value = '6,96066E+18' }
            @{ name = 'an id with a line break'; value = "6960663240925`n956459" }
            @{ name = 'an id with a further parameter'; value = '6960663240925956459&page_size=1' }
            @{ name = 'a path'; value = '../talents' }
            @{ name = 'text in Chinese'; value = "`u{5F20}`u{4E09}" }
            @{ name = 'a number in other digits'; value = "`u{FF16}`u{FF19}" }
        ) {
            $result = Read-Stream { $value, $few | Get-FeishuExternalApplication }

            $result.Thrown | Should -BeNullOrEmpty
            $result.Errors | Should -HaveCount 1
            $result.Errors.FullyQualifiedErrorId |
                Should -BeExactly 'InvalidParameter,FeishuHire.Commands.GetFeishuExternalApplicationCommand'
            $result.Errors.CategoryInfo.Category | Should -Be 'InvalidArgument'
            $result.Errors.TargetObject | Should -BeExactly ("$value" -replace '^ +$')
            $result.Errors.ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
            $result.Items | Should -HaveCount 7
            (Get-LoopbackQuery).talent_id | Should -Be $few
        }

        It 'fails so in an array too' {
            $result = Read-Stream { Get-FeishuExternalApplication -TalentId '', $few, $null, $few }

            $result.Errors | Should -HaveCount 2
            $result.Items | Should -HaveCount 7
            Get-LoopbackRequest | Should -HaveCount 1
        }

        It 'fails so in a property: <name>' -ForEach @(
            @{ name = 'an empty cell'; value = '' }
            @{ name = '$null'; value = $null }
        ) {
            $result = Read-Stream { [pscustomobject]@{ TalentId = $value }, [pscustomobject]@{ TalentId = $few } | Get-FeishuExternalApplication }

            $result.Errors.FullyQualifiedErrorId | Should -BeLike 'InvalidParameter,*'
            $result.Errors.Exception.Message | Should -BeLike '*blank*'
            $result.Items | Should -HaveCount 7
            Get-LoopbackRequest | Should -HaveCount 1
        }

        It 'fails so as $null or nothing alone' {
            $result = Read-Stream { Get-FeishuExternalApplication -TalentId $null; Get-FeishuExternalApplication -TalentId '' }

            $result.Errors.FullyQualifiedErrorId | Should -HaveCount 2
            $result.Errors.FullyQualifiedErrorId | Should -BeLike 'InvalidParameter,*'
            Get-LoopbackRequest | Should -BeNullOrEmpty
        }

        It 'fails once as rows without such a column, and tells the columns and nothing of anybody: <command>' -ForEach @(
            @{ command = 'Get-FeishuExternalApplication' }
            @{ command = 'Get-FeishuTalent' }
        ) {
            $file = Join-Path -Path $TestDrive -ChildPath 'talents.csv'
            @('Name,Nr,Mobile', "Li4711,$few,4712", "Wang4713,$many,4714") | Set-Content -Path $file

            $result = Read-Stream { Import-Csv -Path $file | & $command }

            $result.Errors | Should -HaveCount 1
            $result.Errors.FullyQualifiedErrorId | Should -BeLike 'InvalidParameter,*'
            $result.Errors.Exception.Message | Should -BeLike "*talent_id*'Name', 'Nr', 'Mobile'*"
            $result.Items + $result.Thrown | Should -BeNullOrEmpty
            Get-LoopbackRequest | Should -BeNullOrEmpty

            $given = $result.Errors[0]
            $given.TargetObject | Should -BeNullOrEmpty
            $given.CategoryInfo.TargetName | Should -BeNullOrEmpty
            foreach ($view in 'ConciseView', 'NormalView', 'CategoryView', 'DetailedView') {
                $ErrorView = $view
                $given | Out-String -Width 500 | Should -Not -Match "471[1-4]|$few"
            }
            $given | Format-List -Property * -Force | Out-String -Width 500 | Should -Not -Match "471[1-4]|$few"
        }

        It 'says so in the language of the session' {
            $said = Use-UICulture zh-CN { (Read-Stream { [pscustomobject]@{ Name = 'x' } | Get-FeishuExternalApplication }).Errors }

            "$said" | Should -Match "\p{IsCJKUnifiedIdeographs}.*'Name'"
        }
    }

    Context 'The other parameters' {
        It 'are within bounds: -<name> <value> is refused, and nothing is sent' -ForEach @(
            @{ name = 'PageSize'; value = 0 }
            @{ name = 'PageSize'; value = 21 }
            @{ name = 'PageSize'; value = -1 }
            @{ name = 'ThrottleLimit'; value = 0 }
            @{ name = 'ThrottleLimit'; value = 65 }
        ) {
            $option = @{ $name = $value }

            { Get-FeishuExternalApplication -TalentId $few @option } | Should -Throw -ErrorId 'ParameterArgumentValidationError,*'
            Get-LoopbackRequest | Should -BeNullOrEmpty
        }

        It 'may be at their bounds: -<name> <value>' -ForEach @(
            @{ name = 'PageSize'; value = 1 }
            @{ name = 'PageSize'; value = 20 }
            @{ name = 'ThrottleLimit'; value = 1 }
            @{ name = 'ThrottleLimit'; value = 64 }
        ) {
            $option = @{ $name = $value }

            Get-FeishuExternalApplication -TalentId $few -All @option | Should -HaveCount 7
        }

        It 'are the documented ones' {
            $command = Get-Command -Name Get-FeishuExternalApplication
            $common = [System.Management.Automation.Cmdlet]::CommonParameters

            $command.Parameters.Keys | Where-Object { $_ -notin $common } | Sort-Object |
                Should -Be @('All', 'PageSize', 'PageToken', 'Session', 'TalentId', 'ThrottleLimit')
            $command.Parameters.TalentId.Aliases | Should -Be 'talent_id'
            $command.OutputType.Name | Should -Be 'FeishuHire.ExternalApplication'
            $mandatory = $command.ParameterSets.Parameters | Where-Object -Property IsMandatory
            $mandatory.Name | Should -Be 'TalentId'
            $mandatory.Position | Should -Be 0
            $mandatory.ParameterType | Should -Be ([string[]])
        }
    }
}
