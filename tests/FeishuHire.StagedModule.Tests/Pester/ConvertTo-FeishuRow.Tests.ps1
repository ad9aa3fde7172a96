Describe 'ConvertTo-FeishuRow, with Export-Csv and Import-Csv' {
    BeforeDiscovery {
        $script:cultures = @('en-US', 'en-GB', 'de-DE', 'zh-CN', 'th-TH', 'fa-IR', 'ar-SA', 'fr-FR', '')
    }

    BeforeAll {
        Import-Module -Name "$PSScriptRoot/Support.psm1" -Force
        $script:server = Initialize-TestFile
        Connect-Loopback
        $script:readers = 'en-US', 'en-GB', 'de-DE', 'zh-CN', 'th-TH', 'fa-IR', 'ar-SA', 'fr-FR', ''
        $script:culture = [cultureinfo]::CurrentCulture

        function Use-Culture {
            <# Runs a command in a culture. #>
            param([string] $Name, [scriptblock] $Command)

            [cultureinfo]::CurrentCulture = $Name
            try {
                & $Command
            } finally {
                [cultureinfo]::CurrentCulture = $culture
            }
        }

        function Get-Instant {
            <# A time as Feishu has it. #>
            param([datetime] $Time)

            [DateTimeOffset]::new($Time).ToUnixTimeMilliseconds()
        }

        # Records with random times. The first three days of a month can be read with the month first as well.
        $script:random = [System.Random]::new(15)
        $script:times = foreach ($number in 1..6) {
            $day = [DateTimeOffset]::new(2000 + $random.Next(40), 1 + $random.Next(12), 1 + $random.Next($number % 2 ? 3 : 28), 0, 0, 0, 0)
            $day.ToUnixTimeMilliseconds() + $random.Next(86400000)
        }
        $items = for ($index = 0; $index -lt $times.Count; $index++) {
            @{ id = "$($index + 1)"; talent_id = $Many; job_title = "title $index"; create_time = $times[$index] }
        }
        Clear-LoopbackServer
        Add-LoopbackPage -Item $items
        $script:records = Get-FeishuExternalApplication $Many -All
        $script:file = Join-Path $TestDrive 'rows.csv'
    }

    BeforeEach {
        Clear-LoopbackServer
    }

    AfterAll {
        [cultureinfo]::CurrentCulture = $culture
        Close-LoopbackServer
    }

    It 'keeps instants to the millisecond if exported in <_> and imported in any culture' -ForEach $cultures {
        Use-Culture $_ { $records | ConvertTo-FeishuRow | Export-Csv -Path $file -Encoding utf8BOM }

        foreach ($reader in $readers) {
            Use-Culture $reader {
                $created = Import-Csv -Path $file | Select-Object -First 2 -ExcludeProperty Id | New-FeishuExternalApplication
                $created | ForEach-Object { Get-Instant $_.CreateTime } | Should -Be $times[0, 1] -Because $reader
                Compare-FeishuRow $records (Import-Csv -Path $file) | Should -BeNullOrEmpty
            }
        }
    }

    It 'produces the same report in any culture if exported in <_>' -ForEach $cultures {
        $report = Join-Path $TestDrive 'report.html'
        $records | Export-FeishuApplicationReport $report
        $expected = (Get-Content $report -Raw) -replace '<footer>(?s).*?</footer>'
        foreach ($how in @{}, @{ ForSpreadsheet = $true }) {
            Use-Culture $_ { $records | ConvertTo-FeishuRow @how | Export-Csv -Path $file -Encoding utf8BOM }
            foreach ($reader in $readers) {
                Use-Culture $reader { Import-Csv -Path $file | Export-FeishuApplicationReport $report }
                # The page writes its times in the culture of the session.
                if ($reader -eq $culture.Name) { (Get-Content $report -Raw) -replace '<footer>(?s).*?</footer>' | Should -BeExactly $expected }
                $data = [regex]::Match((Get-Content $report -Raw), '(?s)<script type="application/json" id="data">(.*?)</script>').Groups[1].Value
                $data | Should -BeExactly ([regex]::Match($expected, '(?s)<script type="application/json" id="data">(.*?)</script>').Groups[1].Value)
            }
        }
    }

    It 'can be left out: PowerShell''s own export in <_> is read correctly or refused in any culture' -ForEach $cultures {
        Use-Culture $_ { $records | Export-Csv -Path $file -Encoding utf8BOM }

        foreach ($reader in $readers) {
            Use-Culture $reader {
                $created = @(Import-Csv -Path $file | Select-Object -ExcludeProperty Id |
                        New-FeishuExternalApplication -ErrorAction SilentlyContinue -ErrorVariable failed)
                $created.Count + $failed.Count | Should -Be $times.Count
                $failed | ForEach-Object { $_.FullyQualifiedErrorId | Should -BeLike 'InvalidParameter*' }
                foreach ($application in $created) {
                    $time = $times[[int]($application.JobTitle -split ' ')[1]]
                    Get-Instant $application.CreateTime | Should -Be ($time - $time % 1000) -Because $reader
                }
            }
        }
    }

    It 'survives JSON, a job and a GBK file' {
        $rows = $records | ConvertTo-FeishuRow
        Compare-FeishuRow $records ($rows | ConvertTo-Json | ConvertFrom-Json) | Should -BeNullOrEmpty
        Compare-FeishuRow $records (Start-Job { $using:records } | Receive-Job -Wait -AutoRemoveJob) 3>&1 | Should -BeNullOrEmpty
        $rows | Select-Object *, @{ n = "`u{804C}`u{4F4D}`u{540D}`u{79F0}"; e = { "`u{710A}`u{5DE5}" } } | Export-Csv -Path $file -Encoding gbk

        { Import-Csv -Path $file | Set-FeishuExternalApplication -ErrorAction Stop } | Should -Throw '*column names cannot be read*'
        $Error[0].ErrorDetails.RecommendedAction | Should -BeLike '*-Encoding gbk*'
        Compare-FeishuRow $records (Import-Csv -Path $file -Encoding gbk) 3>$null | Should -BeNullOrEmpty
    }
}
