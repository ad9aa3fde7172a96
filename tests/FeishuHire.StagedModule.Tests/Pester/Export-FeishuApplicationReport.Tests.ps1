Describe 'Export-FeishuApplicationReport' {
    BeforeAll {
        Import-Module -Name "$PSScriptRoot/Support.psm1" -Force
        Import-StagedModule
        Connect-FeishuHire -Sandbox
        $script:applications = Get-FeishuExternalApplication -TalentId $Many -All

        function Get-Report {
            <# The contents of a report: its records and its page. #>
            param([string] $Path)

            $html = Get-Content -LiteralPath $Path -Raw -Encoding utf8
            $data = [regex]::Match($html, '(?s)<script type="application/json" id="data">(.*?)</script>').Groups[1].Value | ConvertFrom-Json
            [pscustomobject]@{
                Html    = $html
                Ids     = @($data[0].values)
                Jobs    = @($data[2].values | ForEach-Object { $data[2].words[$_] })
                Created = @($data[7].values)
            }
        }
    }

    BeforeEach {
        $script:folder = New-Item -Path $TestDrive -Name ([guid]::NewGuid()) -ItemType Directory
        $script:file = Join-Path -Path $folder -ChildPath 'report.html'
    }

    It 'accepts applications from a CSV file, with times to the second' {
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

    It 'accepts applications from <name>' -ForEach @(
        @{ name = 'JSON'; convert = { $applications | ConvertTo-Json | ConvertFrom-Json } }
        @{ name = 'JSON with names'; convert = { $applications | ConvertTo-Json -EnumsAsStrings | ConvertFrom-Json } }
        @{ name = 'Select-Object'; convert = { $applications | Select-Object -Property * } }
    ) {
        $applications | Export-FeishuApplicationReport $file
        $again = Join-Path -Path $folder -ChildPath 'again.html'

        & $convert | Export-FeishuApplicationReport $again

        # The same except for the minute in which it was created.
        (Get-Report $again).Html -replace '<footer>(?s).*?</footer>' | Should -BeExactly ((Get-Report $file).Html -replace '<footer>(?s).*?</footer>')
    }
}
