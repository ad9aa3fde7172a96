# The code of the recipes comes from the help. Commands that are not available here (a vault, Task Scheduler, Azure) are replaced by functions with
# the same names, which have only parameters of the real commands.
Describe 'The recipes' {
    BeforeAll {
        Import-Module -Name "$PSScriptRoot/Support.psm1" -Force
        Import-StagedModule
        $script:server = Open-LoopbackServer
        $script:recipes = Get-TopicCode about_FeishuHire_Recipes
        $script:nightly = (Get-TopicCode about_FeishuHire_Unattended)['A COMPLETE RUN'][0]
        $script:talents = '6960663240925956459', '6960663240925956660'
        $script:count = 54

        # Jobs and -Parallel find the module by its name, as if it were installed.
        $script:path = $env:PSModulePath
        $env:PSModulePath = (Get-StagedManifest | Split-Path | Split-Path | Split-Path) + [System.IO.Path]::PathSeparator + $path
        $env:FEISHU_APP_ID = $server.AppId
        $env:FEISHU_APP_SECRET = $server.SecretText
        $env:FEISHU_ENDPOINT = $server.Endpoint

        $script:stage = @'
param($Folder, $Endpoint, $Credential, $Code, $Before, $Connected)
$ErrorActionPreference = 'Stop'
Set-Location -Path $Folder
$PSDefaultParameterValues = @{ 'Connect-FeishuHire:Endpoint' = $Endpoint }
if ($Connected) { Connect-FeishuHire $Credential }
. ([scriptblock]::Create($Before))
. ([scriptblock]::Create($Code))
'@

        function Invoke-Recipe {
            <# Runs code in a folder, connected to the server unless it connects itself. The replaced commands come before it. #>
            param([string] $Code, [string] $Before = '', [switch] $Unconnected)

            $parameters = @{
                Folder     = "$folder"
                Endpoint   = $server.Endpoint
                Credential = Get-LoopbackCredential
                Code       = $Code
                Before     = $Before
                Connected  = -not $Unconnected
            }
            $runspace = Open-ModuleRunspace
            try {
                Receive-RunspaceScript (Invoke-RunspaceScript $runspace $stage $parameters)
            } finally {
                $runspace.Dispose()
            }
        }

        function Invoke-Script {
            <# Runs PowerShell in the folder, as another program would, and returns its exit code. #>
            param([string[]] $Argument)

            $start = [System.Diagnostics.ProcessStartInfo]::new('pwsh', $Argument)
            $start.WorkingDirectory = $folder
            $start.RedirectStandardOutput = $start.RedirectStandardError = $true
            $process = [System.Diagnostics.Process]::Start($start)
            $errors = $process.StandardError.ReadToEndAsync()
            $script:said = $process.StandardOutput.ReadToEnd() + $errors.Result
            $process.WaitForExit()
            $process.ExitCode
        }

        function Import-Result {
            param([string] $Name)

            Import-Csv -Path (Join-Path -Path $folder -ChildPath $Name)
        }

        function Export-Talent {
            param([string[]] $Id, [string] $Name = 'talents.csv')

            $Id | ForEach-Object { [pscustomobject]@{ TalentId = $_ } } | Export-Csv -Path (Join-Path -Path $folder -ChildPath $Name)
        }
    }

    AfterAll {
        $env:PSModulePath = $path
        $env:FEISHU_APP_ID = $env:FEISHU_APP_SECRET = $env:FEISHU_ENDPOINT = $null
        Close-LoopbackServer
    }

    BeforeEach {
        Clear-LoopbackServer
        $script:folder = New-Item -Path $TestDrive -Name ([guid]::NewGuid()) -ItemType Directory
        Export-Talent $talents
    }

    It 'all have a test in this file' {
        $ran = Select-String -Path $PSCommandPath -Pattern "\`$recipes\['([^']+)'\]" -AllMatches | ForEach-Object { $_.Matches } | ForEach-Object { $_.Groups[1].Value }

        $recipes.Keys | Where-Object { $recipes[$_] } | Sort-Object | Should -Be ($ran | Sort-Object -Unique)
    }

    It 'write a CSV for a spreadsheet and read it back' {
        $write, $back = $recipes['A CSV FOR EXCEL AND WPS']
        $id = '6989202908470446380'
        $talent = $talents[0]
        $item = @{ id = $id; talent_id = $talent; job_title = '=1+1'; stage = "`u{FF1D}1"; termination_reason = "`u{4E0D}-a"; create_time = 1618500278644 }
        1..3 | ForEach-Object { Add-LoopbackPage -Item $item }
        Export-Talent $talent

        Invoke-Recipe $write

        $row = Import-Result for-excel.csv
        $row.Id | Should -BeExactly "=""$id"""
        $row.TalentId | Should -BeExactly "=""$talent"""
        $row.JobTitle | Should -BeExactly '="=1+1"'
        $row.Stage | Should -BeExactly "=""`u{FF1D}1"""
        $row.TerminationReason | Should -BeExactly "`u{4E0D}-a"
        $row.TerminationType | Should -BeExactly ''
        $row.CreateTime | Should -BeLike '="2021-04-1?T??:24:38.644*"'
        (Get-Content -Path (Join-Path $folder for-excel.csv) -AsByteStream -TotalCount 3) | Should -Be 0xEF, 0xBB, 0xBF

        Invoke-Recipe $back.Replace('-WhatIf', '') | Should -BeNullOrEmpty
        Invoke-Recipe $back | Should -BeNullOrEmpty
        Get-LoopbackRequest -Api external_applications* | Where-Object method -NE GET | Should -BeNullOrEmpty
    }

    It 'write JSON Lines' {
        Invoke-Recipe $recipes['JSON LINES'][0]

        $lines = Get-Content -Path (Join-Path $folder applications.jsonl)
        $lines | Should -HaveCount $count
        $applications = $lines | ForEach-Object { ConvertFrom-Json $_ }
        $applications.TalentId | Select-Object -Unique | Should -Be $talents
        $applications[0].JobRecruitmentType | Should -BeExactly 'Social'
    }

    It 'make calls without a cmdlet' {
        $found = Invoke-Recipe $recipes['DATA WITHOUT A CMDLET: APPLICATIONS CREATED IN FEISHU'][0]

        $found.Path | Should -Contain '/open-apis/hire/v1/applications/:application_id/get_detail'
        $details = Get-Content -Path (Join-Path -Path $folder -ChildPath details.jsonl) | ConvertFrom-Json
        $details | Should -HaveCount 20
        ($details.application_id | Sort-Object -Unique) | Should -HaveCount 20
    }

    It 'count by stage and source' {
        $groups = Invoke-Recipe $recipes['COUNT APPLICATIONS BY STAGE AND SOURCE'][0]

        ($groups | Measure-Object -Property Count -Sum).Sum | Should -Be $count
        $groups.Count | Should -Be ($groups.Count | Sort-Object -Descending)
        $groups[0].Name | Should -Match '\S, \S'
    }

    It 'report last month and compare it with the month before' {
        $month = (Get-Date -Day 1).Date.AddMonths(-1)
        $at = { param($time) ([DateTimeOffset]$time).ToUnixTimeMilliseconds() }
        Add-LoopbackPage -Item @(
            @{ id = 'first'; create_time = & $at $month }
            @{ id = 'last'; create_time = & $at $month.AddMonths(1).AddSeconds(-1) }
            @{ id = 'later'; create_time = & $at $month.AddMonths(1) }
            @{ id = 'before'; create_time = & $at $month.AddMonths(-1) }
        )
        Export-Talent $talents[0]

        $file = Invoke-Recipe $recipes['THE REPORT FOR LAST MONTH'][0]

        $file.Name | Should -BeExactly "$($month.ToString('yyyy-MM')).html"
        $page = Get-Content -LiteralPath (Join-Path $folder $file.Name) -Raw
        $page | Should -BeLike '*"values":`["first","last"`]*'
        $page | Should -Match '\+1 \(\+100[.,]0\W*%\) from 1'
    }

    It 'find applications that began or ended since last week' {
        $at = { param($days) [DateTimeOffset]::Now.AddDays(-$days).ToUnixTimeMilliseconds() }
        Add-LoopbackPage -Item @(
            @{ id = '1'; create_time = & $at 2 }
            @{ id = '2'; create_time = & $at 90; modify_time = & $at 3 }
            @{ id = '3'; create_time = & $at 90; modify_time = & $at 30 }
            @{ id = '4' }
        )
        Export-Talent $talents[0]

        $changed = Invoke-Recipe $recipes['WHAT CHANGED SINCE LAST WEEK'][0]

        $changed.Id | Should -Be '1', '2'
    }

    It 'find changes since last week' {
        $former = Invoke-Recipe 'Import-Csv talents.csv | Get-FeishuExternalApplication -All | ConvertTo-FeishuRow'
        $former[3].Stage = 'former stage'
        $former | Select-Object -SkipLast 1 | Export-Csv -Path (Join-Path $folder applications.csv) -Encoding utf8BOM

        $changed = Invoke-Recipe $recipes['WHAT CHANGED SINCE LAST WEEK'][1]

        $changed.Change | Should -Be 'Changed', 'Added'
        $changed.Id | Should -Be $former[3, -1].Id
        $changed[0].Fields.Property | Should -Be 'Stage'
        $changed[0].Fields.Before | Should -BeExactly 'former stage'
        (Import-Result last-week.csv) | Should -HaveCount ($count - 1)
    }

    It 'read all talents that changed since the last run' {
        $run, $applications = $recipes['TALENTS CHANGED SINCE THE LAST RUN']
        $name = { param($id, $name) @{ id = $id; basic_info = @{ name = $name; modify_time = '1618500278644' } } }
        $at = { [DateTimeOffset](Get-Content (Join-Path $folder since.txt)) }
        $asked = { (Get-LoopbackRequest -Api talents)[-1].query -match 'update_start_time=(?<since>\d+)' ? [long]$Matches.since : 0 }

        # All, the first time, and in the sandbox itself.
        $begun = [DateTimeOffset]::Now
        Invoke-Recipe $run
        Import-Result all-talents.csv | Should -HaveCount 320
        (Import-Result changes.csv).Change | Select-Object -Unique | Should -Be 'Added'
        (& $asked) | Should -Be 0

        # The time is that of the beginning, and earlier: what changes while the run reads belongs to the next one.
        (& $at) | Should -BeGreaterThan $begun.AddHours(-1).AddSeconds(-1)
        (& $at) | Should -BeLessThan $begun.AddHours(-1).AddMinutes(1)

        # One is read again because of the overlap, one has changed, one is new; the last comes on both pages.
        $before = Import-Result all-talents.csv
        $since = (& $at).ToUnixTimeMilliseconds()
        $before[0..1] + @([pscustomobject]@{ TalentId = '1'; Name = 'changed'; ModifyTime = '2021-04-15T15:24:38.644+00:00' }) |
            Select-Object $before[0].PSObject.Properties.Name | Export-Csv -Path (Join-Path $folder all-talents.csv) -Encoding utf8BOM
        Add-LoopbackPage -Api talents -Item (& $name '1' 'changed'), (& $name $before[0].TalentId 'Wang') -HasMore $true -PageToken p2
        Add-LoopbackPage -Api talents -Item (& $name $before[0].TalentId 'Wang'), (& $name '2' 'Li')
        Invoke-Recipe $run
        (& $asked) | Should -Be $since
        $changes = Import-Result changes.csv
        $changes.Id | Should -Be $before[0].TalentId, '2'
        $changes.Change | Should -Be 'Changed', 'Added'
        ($changes[0].Fields | ConvertFrom-Json | Where-Object Property -EQ Name).After | Should -Be 'Wang'
        (Import-Result all-talents.csv).TalentId | Should -Be $before[0].TalentId, $before[1].TalentId, '1', '2'

        # A run that ends early leaves everything as it is, and is repeated from the same time.
        $kept = Get-Content (Join-Path $folder since.txt), (Join-Path $folder all-talents.csv)
        Add-LoopbackPage -Api talents -Item (& $name '3' 'Zhao') -HasMore $true -PageToken p2
        Add-LoopbackAnswer -Api talents -Status 400 -Body @{ code = 99991672; msg = 'Access denied.' }
        { Invoke-Recipe $run } | Should -Throw
        Get-Content (Join-Path $folder since.txt), (Join-Path $folder all-talents.csv) | Should -Be $kept
        Add-LoopbackPage -Api talents -Item (& $name '3' 'Zhao')
        Invoke-Recipe $run
        (& $asked) | Should -Be ([DateTimeOffset]$kept[0]).ToUnixTimeMilliseconds()
        (Import-Result changes.csv).Id | Should -Be '3'

        # Without a time all are read, and who is gone shows.
        Remove-Item (Join-Path $folder since.txt)
        Add-LoopbackPage -Api talents -Item (& $name '3' 'Zhao')
        Invoke-Recipe $run
        (& $asked) | Should -Be 0
        (Import-Result changes.csv).Change | Select-Object -Unique | Should -Be 'Removed'
        (Import-Result all-talents.csv).TalentId | Should -Be '3'

        @{ Change = 'Changed'; Id = $talents[1] }, @{ Change = 'Removed'; Id = '123' } | ForEach-Object { [pscustomobject]$_ } |
            Export-Csv -Path (Join-Path $folder changes.csv) -Encoding utf8BOM
        Invoke-Recipe $applications | Should -HaveCount 7
    }

    It 'export the applications of talents that changed in the last week' {
        Add-LoopbackPage -Api talents -Item @{ id = $talents[0] } -HasMore $true -PageToken p2
        Add-LoopbackPage -Api talents -Item @{ id = $talents[1] }

        Invoke-Recipe $recipes['APPLICATIONS OF TALENTS CHANGED IN THE LAST WEEK'][0]

        Import-Result changed.csv | Should -HaveCount $count
        $query = (Get-LoopbackRequest -Api talents)[0].query
        $query -match 'update_start_time=(?<since>\d+)' | Should -BeTrue
        [DateTimeOffset]::FromUnixTimeMilliseconds($Matches.since).Subtract([DateTimeOffset]::Now).TotalDays | Should -BeLessOrEqual -7
        [DateTimeOffset]::FromUnixTimeMilliseconds($Matches.since).Subtract([DateTimeOffset]::Now).TotalDays | Should -BeGreaterThan -7.1
    }

    It 'import the applications of an old system' {
        $find, $again, $create = $recipes['IMPORT THE APPLICATIONS OF AN OLD SYSTEM']
        @(
            [pscustomobject]@{ Email = 'Zihan.Ouyang100@example.com'; Mobile = ''; MobileCode = ''; Stage = 'first' }
            [pscustomobject]@{ Email = 'nobody@example.com'; Mobile = '138 0000 0001'; MobileCode = '+86'; Stage = 'second' }
            [pscustomobject]@{ Email = ' zihan.ouyang100@example.com'; Mobile = ''; MobileCode = ''; Stage = 'third' }
            [pscustomobject]@{ Email = 'shared@example.com'; Mobile = ''; MobileCode = ''; Stage = 'fourth' }
        ) | Export-Csv -Path (Join-Path $folder old-system.csv) -Encoding utf8BOM
        Add-LoopbackAnswer -Api batch_get_id -Body @{ code = 0; data = @{ talent_list = @(
                    @{ talent_id = '6960663240926954300'; email = 'zihan.ouyang100@example.com' }
                    @{ talent_id = '1'; email = 'shared@example.com' }
                    @{ talent_id = '2'; email = 'shared@example.com' }) } }

        $shared = Invoke-Recipe $find

        $rows = Import-Result with-talents.csv
        $rows.TalentId | Should -Be '6960663240926954300', '6960663240926954300'
        $rows.Stage | Should -Be 'first', 'third'
        (Import-Result not-found.csv).Stage | Should -Be 'second'
        $shared.Key | Should -Be 'shared@example.com'
        $shared.Value | Should -Be '1', '2'
        (Invoke-Recipe $again).TalentId | Should -Be $talents[1]

        # A row that cannot be sent is piped in again; a second run creates nothing.
        $rows | Select-Object *, @{ n = 'DeliveryType'; e = { $_.Stage -eq 'third' ? 'Headhunter' : 'Applied' } } |
            Export-Csv -Path (Join-Path $folder with-talents.csv) -Encoding utf8BOM
        Invoke-Recipe $create | Should -BeLike "DeliveryType: 'Headhunter' is not one of *"
        $created = Import-Result created.csv
        $created.Stage | Should -Be 'first'
        (Import-Result failed.csv).Stage | Should -Be 'third'
        $null = Invoke-Recipe $create
        (Import-Result created.csv).Id | Should -Be $created.Id
    }

    It 'run every night' {
        $keep, $connect, $register = $recipes['EVERY NIGHT, BY TASK SCHEDULER']
        $scheduler = @'
function Get-Credential { param($Message) $Credential }
function New-ScheduledTaskAction { param($Execute, $Argument, $WorkingDirectory) $PSBoundParameters }
function New-ScheduledTaskTrigger { param([switch] $Daily, [datetime] $At) $PSBoundParameters }
function New-ScheduledTaskSettingsSet { param([switch] $StartWhenAvailable, $MultipleInstances, [timespan] $ExecutionTimeLimit) $PSBoundParameters }
function Register-ScheduledTask { param($TaskName, $Action, $Trigger, $Settings, $User, $Password) $PSBoundParameters }
'@
        Invoke-Recipe $keep $scheduler
        $task = Invoke-Recipe $register $scheduler
        $task.Trigger.At.TimeOfDay | Should -Be ([timespan]'02:00')
        $task.Settings.ExecutionTimeLimit | Should -Be ([timespan]'06:00')
        $task.User, $task.Password | Should -Be $server.AppId, $server.SecretText

        # The task is not created, but its command is run.
        $line = "Connect-FeishuHire -EnvironmentVariable -RetryTimeoutSec 1800"
        $nightly | Should -BeLike "*$line*"
        $nightly.Replace($line, "$connect -Endpoint $($server.Endpoint)") | Set-Content -Path (Join-Path $folder run.ps1)
        Remove-Item -Path Env:FEISHU_APP_SECRET
        try {
            Invoke-Script ($task.Action.Argument -split ' ') | Should -Be 0 -Because $said
            Import-Result applications.csv | Should -HaveCount $count
            Import-Result failed.csv | Should -BeNullOrEmpty

            Export-Talent '123', $talents[1]
            Invoke-Script ($task.Action.Argument -split ' ') | Should -Be 1
            Import-Result applications.csv | Should -HaveCount 7
            (Import-Result failed.csv).TalentId | Should -BeExactly '123'
        } finally {
            $env:FEISHU_APP_SECRET = $server.SecretText
        }
    }

    It 'save the failures even if an error ends the run' {
        Add-LoopbackAnswer -Api "external_applications?talent_id=$($talents[0])" -Status 400 -Body @{ code = 99991672; msg = 'Access denied.' }
        Export-Talent '123', $talents[0]
        $nightly | Set-Content -Path (Join-Path $folder run.ps1)

        Invoke-Script '-NoProfile', '-NonInteractive', '-File', 'run.ps1' | Should -Be 1

        $failed = Import-Result failed.csv
        $failed.TalentId | Should -Be '123', $talents[0]
        $failed[1].Error | Should -BeLike 'PermissionDenied,*'
        $failed[1].Advice | Should -Not -BeNullOrEmpty
        $said | Should -BeLike '*hire:external_application*'
    }

    It 'delete the files of the previous run if connecting fails, and report the reason' {
        Export-Talent $talents[1]
        $nightly | Set-Content -Path (Join-Path $folder run.ps1)
        Invoke-Script '-NoProfile', '-NonInteractive', '-File', 'run.ps1' | Should -Be 0 -Because $said
        $env:FEISHU_APP_SECRET = 'wr0ng'
        try {
            Invoke-Script '-NoProfile', '-NonInteractive', '-File', 'run.ps1' | Should -Be 1
        } finally {
            $env:FEISHU_APP_SECRET = $server.SecretText
        }

        Join-Path $folder applications.csv | Should -Not -Exist
        (Import-Result failed.csv).Error | Should -BeLike 'InvalidCredential,*'
        (Import-Result failed.csv).Advice | Should -Not -BeNullOrEmpty
    }

    It 'run in GitHub Actions' {
        $job = $recipes['A GITHUB ACTIONS JOB'][0]
        $script = [regex]::Match($job, '(?m)^ {8}run: \|\n((?: {10}.*\n)+)').Groups[1].Value -replace '(?m)^ {10}'
        $script | Should -Not -BeNullOrEmpty
        'FEISHU_APP_ID', 'FEISHU_APP_SECRET' | ForEach-Object { $job | Should -BeLike "*${_}: `${{ secrets.$_ }}*" }
        Copy-Item -Path (Get-StagedManifest | Split-Path | Split-Path) -Destination $folder -Recurse
        $nightly | Set-Content -Path (Join-Path $folder run.ps1)

        # GitHub adds these two lines around a step.
        "`$ErrorActionPreference = 'stop'`n$script`nif ((Test-Path -LiteralPath variable:\LASTEXITCODE)) { exit `$LASTEXITCODE }" |
            Set-Content -Path (Join-Path $folder step.ps1)
        $step = '-command', '. ''./step.ps1'''
        Invoke-Script $step | Should -Be 0 -Because $said
        Import-Result applications.csv | Should -HaveCount $count

        Export-Talent '123'
        Invoke-Script $step | Should -Be 1
        Import-Result failed.csv | Should -HaveCount 1
    }

    It 'run in Azure Automation' {
        $azure = @'
function Connect-AzAccount { param([switch] $Identity) }
function New-AzStorageContext { param($StorageAccountName, [switch] $UseConnectedAccount) $StorageAccountName }
function Get-AutomationPSCredential { param($Name) if ($Name -eq 'FeishuHire') { $Credential } }
function Get-AzStorageBlobContent { param($Container, $Blob, $Context, $Destination, [switch] $Force)
    Copy-Item -Path (Join-Path $Folder "$Context-$Container-$Blob") -Destination (Join-Path $Destination $Blob) -Force:$Force }
function Set-AzStorageBlobContent { param($Container, $Blob, $Context, $File, [switch] $Force)
    Copy-Item -Path $File -Destination (Join-Path $Folder "$Context-$Container-$Blob") -Force:$Force }
'@
        $local = New-Item -Path $folder -Name local -ItemType Directory
        $runbook = $recipes['AN AZURE AUTOMATION RUNBOOK'][0].Replace('[System.IO.Path]::GetTempPath()', "'$local'")
        Export-Talent $talents -Name hrexports-feishu-talents.csv

        Invoke-Recipe $runbook $azure -Unconnected | Should -BeNullOrEmpty
        Import-Result hrexports-feishu-applications.csv | Should -HaveCount $count
        Get-ChildItem -Path $local | Should -BeNullOrEmpty

        Export-Talent '123', $talents[1] -Name hrexports-feishu-talents.csv
        { Invoke-Recipe $runbook $azure -Unconnected } | Should -Throw '*1 talents were not read completely*'
        Import-Result hrexports-feishu-applications.csv | Should -HaveCount 7
    }

    It 'keep the secret in a vault' {
        $vault = @'
$secrets = @{}
function Get-Credential { param($Message) $Credential }
function Install-PSResource { param([string[]] $Name) }
function Register-SecretVault { param($Name, $ModuleName, [switch] $DefaultVault) }
function Set-Secret { param($Name, $Secret) $secrets[$Name] = $Secret }
function Get-Secret { param($Name) $secrets[$Name] }
'@
        $session = Invoke-Recipe (($recipes['A SECRET FROM A VAULT'] -join "`n") + "`nGet-FeishuHireSession") $vault -Unconnected

        $session.AppId | Should -BeExactly $server.AppId
    }

    It 'use a proxy with authentication' {
        # A proxy that refuses every request after authentication. The name of an endpoint behind a proxy is not resolved.
        $listener = [System.Net.Sockets.TcpListener]::new([ipaddress]::Loopback, 0)
        $listener.Start()
        $proxy = Invoke-RunspaceScript -Runspace (Open-ModuleRunspace) -Parameter @{ Listener = $listener } -Script @'
param($Listener)
do {
    $client = $Listener.AcceptTcpClient()
    $stream = $client.GetStream()
    $reader = [System.IO.StreamReader]::new($stream)
    $head = while ($line = $reader.ReadLine()) { $line }
    $given = "$($head -like 'Proxy-Authorization:*')"
    $answer = $given ? '403 Forbidden' : "407 Proxy Authentication Required`r`nProxy-Authenticate: Basic realm=""proxy"""
    $bytes = [System.Text.Encoding]::ASCII.GetBytes("HTTP/1.1 $answer`r`nContent-Length: 0`r`nConnection: close`r`n`r`n")
    $stream.Write($bytes, 0, $bytes.Length)
    $client.Dispose()
} until ($given)
$given
'@
        $vault = @'
function Get-Secret { param($Name)
    if ($Name -eq 'Proxy') { [pscredential]::new('somebody', $Credential.Password) } else { $Credential } }
$PSDefaultParameterValues['Connect-FeishuHire:Endpoint'] = 'https://feishu.invalid'
'@
        try {
            $code = $recipes['THROUGH A PROXY'][0].Replace('http://proxy.example.com:8080', "http://$($listener.LocalEndpoint)")

            { Invoke-Recipe $code $vault -Unconnected } | Should -Throw -ExceptionType ([System.Management.Automation.MethodInvocationException])

            $given = [System.Text.Encoding]::UTF8.GetBytes("somebody:$($server.SecretText)")
            Receive-RunspaceScript $proxy | Should -Be "Proxy-Authorization: Basic $([System.Convert]::ToBase64String($given))"
        } finally {
            $listener.Stop()
        }
    }

    It 'read several tenants at once' {
        $other = Open-LoopbackServer
        try {
            Export-Talent $talents[0] -Name beijing-talents.csv
            Export-Talent $talents[1] -Name shanghai-talents.csv
            $vault = @"
function Get-Secret { param(`$Name)
    `$PSDefaultParameterValues['Connect-FeishuHire:Endpoint'] = @{ beijing = '$($server.Endpoint)'; shanghai = '$($other.Endpoint)' }[`$Name]
    `$Credential
}
"@
            Invoke-Recipe $recipes['SEVERAL TENANTS AT ONCE'][0] $vault -Unconnected

            Import-Result beijing.csv | Should -HaveCount 47
            Import-Result shanghai.csv | Should -HaveCount 7
            Get-LoopbackRequest | Should -HaveCount 3
            Get-LoopbackRequest -Server $other | Should -HaveCount 1
        } finally {
            Close-LoopbackServer $other
        }
    }

    It 'work in parallel' {
        Invoke-Recipe $recipes['YOUR OWN WORK IN PARALLEL'][0]

        Import-Result "talent-$($talents[0]).csv" | Should -HaveCount 47
        Import-Result "talent-$($talents[1]).csv" | Should -HaveCount 7
        Get-LoopbackRequest -Api internal | Should -HaveCount 1
    }

    Context 'To resume an export' {
        BeforeAll {
            $script:onward, $script:anew = $recipes['RESUME AN EXPORT THAT STOPPED']
            $script:all = Invoke-Recipe "'$($talents -join "', '")' | Get-FeishuExternalApplication -All" | ForEach-Object Id
        }

        It 'resume at the page where a talent stopped' {
            $more = $talents[0]
            Add-LoopbackPage -Api "external_applications?talent_id=$more" -Item @{ id = '1'; talent_id = $more } -HasMore $true -PageToken next
            Add-LoopbackAnswer -Api 'external_applications?page_token=next' -Body @{ code = 9499; msg = 'bad' }
            Add-LoopbackPage -Api 'external_applications?page_token=next' -Item @{ id = '2'; talent_id = $more }
            Export-Talent $more, '123', $talents[1]
            $nightly | Set-Content -Path (Join-Path $folder run.ps1)
            Invoke-Script '-NoProfile', '-NonInteractive', '-File', 'run.ps1' | Should -Be 1 -Because $said
            (Import-Result failed.csv).PageToken | Should -Be 'next', ''

            Invoke-Recipe $onward

            $ids = (Import-Result applications.csv).Id
            $ids | Should -HaveCount 9
            $ids | Should -Be ($ids | Select-Object -Unique)
            $ids | Should -Contain '2'
            (Get-LoopbackQuery | Where-Object talent_id -EQ $more).page_token | Should -Be $null, 'next', 'next'
        }

        It 'complete an interrupted run without duplicates: <name>' -ForEach @(
            @{ name = 'in a line'; keep = { param($text) $text.Substring(0, $text.Length - 150) }; requests = 1 }
            @{ name = 'in the middle of a talent'; keep = { param($text) ($text -split '(?<=\n)' | Select-Object -First 31) -join '' }; requests = 4 }
            @{ name = 'after its first line'; keep = { param($text) ($text -split '(?<=\n)' | Select-Object -First 2) -join '' }; requests = 4 }
        ) {
            Invoke-Recipe 'Import-Csv talents.csv | Get-FeishuExternalApplication -All | Export-Csv applications.csv -Encoding utf8BOM'
            $file = Join-Path $folder applications.csv
            & $keep (Get-Content -Path $file -Raw) | Set-Content -Path $file -NoNewline -Encoding utf8BOM
            Clear-LoopbackServer

            Invoke-Recipe $anew

            (Import-Result resumed.csv).Id | Sort-Object | Should -Be ($all | Sort-Object)
            Get-LoopbackRequest | Should -HaveCount $requests
        }

        It 'read failed talents of an incomplete run again' {
            Invoke-Recipe 'Import-Csv talents.csv | Get-FeishuExternalApplication -All | Select-Object -Skip 3 | Export-Csv applications.csv'
            Export-Talent $talents[0] -Name failed.csv

            Invoke-Recipe $anew

            (Import-Result resumed.csv).Id | Sort-Object | Should -Be ($all | Sort-Object)
        }
    }
}
