Describe 'Export-FeishuApplicationReport' {
    BeforeAll {
        Import-Module -Name "$PSScriptRoot/Support.psm1" -Force
        Import-StagedModule
        Connect-FeishuHire -Sandbox
        $script:applications = Get-FeishuExternalApplication -TalentId 6960663240925956459 -All
        $script:title = "`u{9AD8}`u{7EA7}Java"

        function Get-Report {
            <# What a report holds: its first total, its records and its notes. #>
            param([string] $Path)

            $html = Get-Content -LiteralPath $Path -Raw -Encoding utf8
            $data = [regex]::Match($html, '(?s)<script type="application/json" id="data">(.*?)</script>').Groups[1].Value | ConvertFrom-Json
            [pscustomobject]@{
                Html     = $html
                Language = [regex]::Match($html, '<html lang="([^"]*)"').Groups[1].Value
                Title    = [System.Net.WebUtility]::HtmlDecode([regex]::Match($html, '<h1>(.*?)</h1>').Groups[1].Value)
                Total    = [int][regex]::Match($html, '<dl class="tiles">\s*<div><dt>[^<]*</dt><dd>(\d+)').Groups[1].Value
                Ids      = @($data[0].values)
                Jobs     = @($data[2].values | ForEach-Object { $data[2].words[$_] })
                Created  = @($data[7].values)
            }
        }

        function Get-Failure {
            <# The error that ended a command. #>
            param([scriptblock] $Command)

            (Read-Stream $Command).Thrown
        }
    }

    BeforeEach {
        $script:folder = New-Item -Path $TestDrive -Name ([guid]::NewGuid()) -ItemType Directory
        $script:file = Join-Path -Path $folder -ChildPath 'report.html'
    }

    Context 'Applications' {
        It 'come by pipeline, and the report says nothing' {
            $said = $applications | Export-FeishuApplicationReport -Path $file *>&1

            $said | Should -BeNullOrEmpty
            $report = Get-Report $file
            $report.Total | Should -Be 47
            $report.Ids | Should -Be $applications.Id
            $report.Jobs[0] | Should -BeExactly $title
        }

        It 'come as an argument' {
            Export-FeishuApplicationReport $file -InputObject $applications

            (Get-Report $file).Total | Should -Be 47
        }

        It 'may be none' {
            @() | Export-FeishuApplicationReport $file
            (Get-Report $file).Total | Should -Be 0

            Get-FeishuExternalApplication 6960663240925956459 -All | Where-Object -Property Id -EQ -Value none | Export-FeishuApplicationReport $file
            (Get-Report $file).Total | Should -Be 0
        }

        It 'that are $null are none' {
            $null, $applications[0], $null | Export-FeishuApplicationReport $file
            (Get-Report $file).Total | Should -Be 1

            Export-FeishuApplicationReport $file -InputObject $null
            (Get-Report $file).Total | Should -Be 0
        }

        It 'come back from a CSV file, with their times to the second' {
            $applications | Export-FeishuApplicationReport $file
            $csv = Join-Path -Path $folder -ChildPath 'applications.csv'
            $applications | Export-Csv -Path $csv -Encoding utf8BOM
            $again = Join-Path -Path $folder -ChildPath 'again.html'

            Import-Csv -Path $csv | Export-FeishuApplicationReport $again

            $expected = Get-Report $file
            $report = Get-Report $again
            $report.Ids | Should -Be $expected.Ids
            $report.Jobs | Should -Be $expected.Jobs
            $report.Created | Should -Be $expected.Created
        }

        It 'come back from <name>' -ForEach @(
            @{ name = 'JSON'; convert = { $applications | ConvertTo-Json | ConvertFrom-Json } }
            @{ name = 'JSON with names'; convert = { $applications | ConvertTo-Json -EnumsAsStrings | ConvertFrom-Json } }
            @{ name = 'CLIXML, as from a job'; convert = {
                    [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($applications))
                }
            }
            @{ name = 'Select-Object'; convert = { $applications | Select-Object -Property * } }
        ) {
            $applications | Export-FeishuApplicationReport $file
            $again = Join-Path -Path $folder -ChildPath 'again.html'

            & $convert | Export-FeishuApplicationReport $again

            # The same but for the minute in which it was made.
            (Get-Report $again).Html -replace '<footer>(?s).*?</footer>' | Should -BeExactly ((Get-Report $file).Html -replace '<footer>(?s).*?</footer>')
        }

        It 'that cannot be read are errors that name the record and the column; the others go on, and the report says so' {
            $rows = $applications[0..2] | Select-Object -Property *
            $rows[1].CreateTime = '32/13/2021'

            $read = Read-Stream { $rows | Export-FeishuApplicationReport $file }

            $read.Errors | Should -HaveCount 1
            $read.Errors[0].FullyQualifiedErrorId | Should -BeLike 'ReportRecordInvalid,*'
            $read.Errors[0].CategoryInfo.Category | Should -Be 'InvalidData'
            "$($read.Errors[0])" | Should -BeLike '*Record 2 *CreateTime*32/13/2021*'
            $read.Errors[0].TargetObject.Id | Should -BeExactly $rows[1].Id
            $read.Errors[0].ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
            $report = Get-Report $file
            $report.Ids | Should -Be $rows[0, 2].Id
            $report.Html | Should -BeLike '*could not be read and are not in this report: 1.*'
        }

        It 'that are something else are errors: <name>' -ForEach @(
            @{ name = 'a process'; thing = Get-Process -Id $PID }
            @{ name = 'text'; thing = 'text' }
            @{ name = 'a talent'; thing = [pscustomobject]@{ TalentId = '6960663240925956459' } }
        ) {
            $read = Read-Stream { $thing | Export-FeishuApplicationReport $file }

            $read.Errors[0].FullyQualifiedErrorId | Should -BeLike 'ReportRecordInvalid,*'
            (Get-Report $file).Total | Should -Be 0
        }

        It 'that cannot be read keep the former report where errors end the command' {
            Set-Content -Path $file -Value 'former'

            Get-Failure { 'text' | Export-FeishuApplicationReport $file -ErrorAction Stop } | Should -Not -BeNullOrEmpty

            Get-Content -Path $file | Should -BeExactly 'former'
            Get-ChildItem -Path $folder -Force | Should -HaveCount 1
        }
    }

    Context 'Paths' {
        It 'are taken as they are: <_>' -ForEach @(
            'a report [1].html'
            "`u{62A5}`u{544A}.html"
            "it's.html"
            if (-not $IsWindows) { 'with*star.html' }
        ) {
            $applications | Export-FeishuApplicationReport -Path (Join-Path -Path $folder -ChildPath $_)

            (Get-ChildItem -Path $folder -Force).Name | Should -BeExactly $_
        }

        It 'are relative to where PowerShell is' {
            Push-Location -Path $folder
            try {
                $applications | Export-FeishuApplicationReport report.html
                $applications | Export-FeishuApplicationReport -LiteralPath ./other.html
            } finally {
                Pop-Location
            }

            (Get-ChildItem -Path $folder).Name | Should -Be @('other.html', 'report.html')
        }

        It 'may begin with a drive of PowerShell' {
            $null = New-PSDrive -Name ReportTest -PSProvider FileSystem -Root $folder
            try {
                $given = $applications | Export-FeishuApplicationReport ReportTest:/report.html -PassThru
            } finally {
                Remove-PSDrive -Name ReportTest
            }

            $given.Name | Should -BeExactly 'report.html'
            (Get-Report $file).Total | Should -Be 47
        }

        It 'that lead to no file are <id>: <name>' -ForEach @(
            @{ name = 'a missing folder'; id = 'ReportFolderNotFound'; category = 'ObjectNotFound'; path = { Join-Path -Path $folder -ChildPath 'missing' -AdditionalChildPath 'report.html' } }
            @{ name = 'a folder'; id = 'ReportPathInvalid'; category = 'InvalidArgument'; path = { $folder.FullName } }
            @{ name = 'a variable'; id = 'ReportPathInvalid'; category = 'InvalidArgument'; path = { 'Variable:report' } }
            @{ name = 'an unknown drive'; id = 'ReportPathInvalid'; category = 'InvalidArgument'; path = { 'NoSuchDrive:\report.html' } }
            @{ name = 'an unknown provider'; id = 'ReportPathInvalid'; category = 'InvalidArgument'; path = { 'NoSuchProvider::report.html' } }
            if (-not $IsWindows) {
                @{ name = 'a device'; id = 'ReportPathInvalid'; category = 'InvalidArgument'; path = { '/dev/null' } }
            }
            @{ name = 'a name that is too long'; id = 'ReportNotWritable'; category = 'WriteError'; path = { Join-Path $folder ('x' * 300) } }
        ) {
            $target = & $path
            $script:wasRead = $false

            $failure = Get-Failure { & { $script:wasRead = $true; $applications } | Export-FeishuApplicationReport $target }

            $failure.FullyQualifiedErrorId | Should -BeLike "$id,*"
            $failure.CategoryInfo.Category | Should -Be $category
            $failure.TargetObject | Should -BeExactly $target
            $failure.ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
            $wasRead | Should -BeFalse -Because 'nobody should read applications for an hour to learn that'
            Get-ChildItem -Path $folder -Force | Should -BeNullOrEmpty
        }
    }

    Context 'A file that is there' {
        BeforeEach {
            Set-Content -Path $file -Value 'former'
        }

        It 'is replaced' {
            $applications | Export-FeishuApplicationReport $file

            (Get-Report $file).Total | Should -Be 47
            Get-ChildItem -Path $folder -Force | Should -HaveCount 1
        }

        It 'stays with -NoClobber' {
            $failure = Get-Failure { $applications | Export-FeishuApplicationReport $file -NoClobber }

            $failure.FullyQualifiedErrorId | Should -BeLike 'ReportFileExists,*'
            $failure.CategoryInfo.Category | Should -Be 'ResourceExists'
            Get-Content -Path $file | Should -BeExactly 'former'
        }

        It 'stays with -WhatIf, and nothing else comes' {
            $given = $applications | Export-FeishuApplicationReport $file -WhatIf -PassThru

            $given | Should -BeNullOrEmpty
            Get-Content -Path $file | Should -BeExactly 'former'
            Get-ChildItem -Path $folder -Force | Should -HaveCount 1
        }

        It 'stays where it is read-only' {
            Set-ItemProperty -Path $file -Name IsReadOnly -Value $true

            $failure = Get-Failure { $applications | Export-FeishuApplicationReport $file }
            Set-ItemProperty -Path $file -Name IsReadOnly -Value $false

            $failure.FullyQualifiedErrorId | Should -BeLike 'ReportNotWritable,*'
            Get-Content -Path $file | Should -BeExactly 'former'
            Get-ChildItem -Path $folder -Force | Should -HaveCount 1
        }

        if (-not $IsWindows) {
            It 'stays where a link leads to it' {
                $link = Join-Path -Path $folder -ChildPath 'link.html'
                $null = New-Item -ItemType SymbolicLink -Path $link -Target $file

                $failure = Get-Failure { $applications | Export-FeishuApplicationReport $link }

                $failure.FullyQualifiedErrorId | Should -BeLike 'ReportPathInvalid,*'
                (Get-Item -Path $link).LinkTarget | Should -BeExactly $file
                Get-Content -Path $file | Should -BeExactly 'former'
            }
        }

        It 'stays where reading the applications fails' {
            Get-Failure { & { $applications; throw 'upstream' } | Export-FeishuApplicationReport $file } | Should -BeLike '*upstream*'

            Get-Content -Path $file | Should -BeExactly 'former'
            Get-ChildItem -Path $folder -Force | Should -HaveCount 1
        }

        It 'stays where the command is stopped' {
            $runspace = Open-ModuleRunspace
            $script = 'param($File) & { [pscustomobject]@{ Stage = 1 }; while ($true) { Start-Sleep -Milliseconds 50 } } | Export-FeishuApplicationReport $File'
            $shell = Invoke-Aside $runspace $script @{ File = $file }
            Wait-Until -What 'the file that is being written' -Condition { @(Get-ChildItem -Path $folder -Force).Count -eq 2 }

            $null = Measure-Stop $shell
            $shell.Dispose()
            $runspace.Dispose()

            Get-Content -Path $file | Should -BeExactly 'former'
            Get-ChildItem -Path $folder -Force | Should -HaveCount 1
        }
    }

    Context 'What it gives' {
        It 'is the file, with -PassThru' {
            $given = $applications | Export-FeishuApplicationReport $file -PassThru

            $given | Should -BeOfType System.IO.FileInfo
            $given.FullName | Should -BeExactly $file
            $given.Length | Should -BeGreaterThan 1000
            $given.PSPath | Should -BeLike '*report.html'
            $given | Get-Content -TotalCount 1 | Should -BeExactly '<!DOCTYPE html>'
        }

        It 'has the title that it is given' {
            $applications | Export-FeishuApplicationReport $file -Title '<b>2026</b> & more'

            (Get-Report $file).Title | Should -BeExactly '<b>2026</b> & more'
        }

        It 'is in the language of the user interface: <culture>' -ForEach @(
            @{ culture = 'en-US'; language = 'en'; title = 'External applications' }
            @{ culture = 'zh-CN'; language = 'zh-CN'; title = "`u{5916}`u{90E8}`u{6295}`u{9012}`u{62A5}`u{544A}" }
            @{ culture = 'fr-FR'; language = 'en'; title = 'External applications' }
        ) {
            $former = [cultureinfo]::CurrentUICulture
            try {
                [cultureinfo]::CurrentUICulture = $culture
                $applications | Export-FeishuApplicationReport $file
            } finally {
                [cultureinfo]::CurrentUICulture = $former
            }

            $report = Get-Report $file
            $report.Language | Should -BeExactly $language
            $report.Title | Should -BeExactly $title
        }
    }
}
