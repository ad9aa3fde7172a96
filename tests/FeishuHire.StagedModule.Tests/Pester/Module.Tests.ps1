# In separate processes, since import and removal affect the whole process.
Describe 'The module' {
    BeforeAll {
        Import-Module -Name "$PSScriptRoot/Support.psm1" -Force
        $script:manifest = Get-StagedManifest
        $script:pwsh = (Get-Process -Id $PID).Path
    }

    It 'can be imported by several runspaces at once' {
        # In a new process, the assemblies are not loaded yet.
        $job = Start-Job -ScriptBlock {
            Import-Module -Name "$using:PSScriptRoot/Support.psm1"
            $runspaces = 1..8 | ForEach-Object { $runspace = [runspacefactory]::CreateRunspace(); $runspace.Open(); $runspace }
            $script = @'
param($Manifest)
Import-Module -Name $Manifest
Connect-FeishuHire -Sandbox
@(Get-FeishuExternalApplication 6960663240925956660).Count
[FeishuHire.FeishuApiException].FullName
'@
            $shells = $runspaces | ForEach-Object { Invoke-RunspaceScript $_ $script @{ Manifest = $using:manifest } }
            $shells | ForEach-Object { Receive-RunspaceScript $_ }
        }

        $job | Receive-Job -Wait -AutoRemoveJob | Should -Be (@(7, 'FeishuHire.FeishuApiException') * 8)
    }

    It 'does not load Polly before a request has failed' {
        $loaded = & $pwsh -NoProfile -NonInteractive -Command {
            param($Manifest)
            Import-Module -Name $Manifest
            Connect-FeishuHire -Sandbox
            $null = Get-FeishuExternalApplication 6960663240925956660
            [AppDomain]::CurrentDomain.GetAssemblies() | ForEach-Object { $_.GetName().Name }
        } -args $manifest

        $loaded | Should -Contain 'FeishuHire.Core'
        $loaded | Should -Not -Contain 'Polly.Core'
    }

    It 'loads the client that is precompiled for the platform, where there is one' {
        $bin = Join-Path -Path (Split-Path -Path $manifest) -ChildPath 'bin'
        $precompiled = Join-Path -Path $bin -ChildPath ([System.Runtime.InteropServices.RuntimeInformation]::RuntimeIdentifier)

        $location = & $pwsh -NoProfile -NonInteractive -Command {
            param($Manifest)
            Import-Module -Name $Manifest
            [FeishuHire.FeishuHireSession].Assembly.Location
        } -args $manifest

        $location | Should -BeExactly (Join-Path -Path ((Test-Path $precompiled) ? $precompiled : $bin) -ChildPath 'FeishuHire.Core.dll')
    }

    It 'loads only the loader into the load context that PowerShell and other modules share' {
        $own = Get-Item -Path (Join-Path -Path (Split-Path -Path $manifest) -ChildPath 'bin' -AdditionalChildPath '*.dll')

        $shared = & $pwsh -NoProfile -NonInteractive -Command {
            param($Manifest)
            Import-Module -Name $Manifest
            Connect-FeishuHire -Sandbox
            $null = Get-FeishuExternalApplication 6960663240925956660
            [System.Runtime.Loader.AssemblyLoadContext]::Default.Assemblies | ForEach-Object { $_.GetName().Name }
        } -args $manifest

        $own | Should -Not -BeNullOrEmpty
        $own.BaseName | Where-Object { $_ -in $shared } | Should -Be 'FeishuHire.Loader'
    }

    # On Windows no environment variable sets the language of a process.
    if (-not $IsWindows) {
        It 'uses Chinese in a Chinese PowerShell' {
            $former = $env:LANG
            $env:LANG = 'zh_CN.UTF-8'
            try {
                $said = & $pwsh -NoProfile -NonInteractive -Command "
                    Import-Module '$manifest'; Connect-FeishuHire -Sandbox; `$PSUICulture
                    Get-FeishuExternalApplication 123 2>&1 | ForEach-Object Exception | ForEach-Object Message
                    (Get-Help Connect-FeishuHire).Synopsis"
            } finally {
                $env:LANG = $former
            }

            $said[0] | Should -BeExactly 'zh-CN'
            $said[1] | Should -BeLike "`u{4EBA}`u{624D}`u{201C}123`u{201D}`u{4E0D}`u{5B58}`u{5728}`u{3002}*"
            $said[2] | Should -Match '\p{IsCJKUnifiedIdeographs}'
        }
    }

    It 'removes everything that it added to the session' {
        $changes = & $pwsh -NoProfile -NonInteractive -Command {
            param($Manifest)

            function Get-Trace {
                Get-Module | ForEach-Object { "module $_" }
                Get-Command -ListImported | ForEach-Object { "$($_.CommandType) $($_.Name)" }
                Get-Variable -Scope Global | ForEach-Object { "variable $($_.Name)" }
                Get-PSDrive | ForEach-Object { "drive $_" }
                Get-EventSubscriber -Force | ForEach-Object { "subscriber $($_.SourceIdentifier)" }
                Get-Job | ForEach-Object { "job $($_.Name)" }
                Get-FormatData -TypeName * | ForEach-Object { $_.TypeNames } | ForEach-Object { "format $_" }
                Get-TypeData -TypeName * | ForEach-Object { "type $($_.TypeName)" }
                [psobject].Assembly.GetType('System.Management.Automation.TypeAccelerators')::Get.Keys | ForEach-Object { "name $_" }
                $flags = [System.Reflection.BindingFlags]'Instance, NonPublic'
                $context = [runspace].GetProperty('ExecutionContext', $flags).GetValue([runspace]::DefaultRunspace)
                foreach ($completers in 'CustomArgumentCompleters', 'NativeArgumentCompleters') {
                    $context.GetType().GetProperty($completers, $flags).GetValue($context).Keys | ForEach-Object { "completer $_" }
                }
            }

            # The first count loads what counting needs.
            $null = Get-Trace
            $before = Get-Trace

            Import-Module -Name $Manifest
            Connect-FeishuHire -Sandbox
            $null = Get-FeishuExternalApplication -TalentId '6960663240925956660' | Format-Table | Out-String
            Import-Module -Name $Manifest -Force
            Get-Trace | Where-Object { $_ -notin $before } | ForEach-Object { "+ $_" }

            Remove-Module -Name FeishuHire
            Get-Trace | Where-Object { $_ -notin $before -and $_ -notmatch '^variable (before|PSItem|_)$' } | ForEach-Object { "- $_" }
        } -args $manifest

        # The comparison detects what the import adds.
        $changes | Should -Contain '+ Cmdlet Get-FeishuExternalApplication'
        $changes | Should -Contain '+ module FeishuHire'
        $changes | Should -Contain '+ format FeishuHire.ExternalApplication'
        $changes | Should -Contain '+ name FeishuHire.FeishuApiException'
        $changes | Where-Object { $_ -like '- *' } | Should -BeNullOrEmpty
    }

    It 'keeps its type names until the last runspace removes it' {
        $seen = & $pwsh -NoProfile -NonInteractive -Command {
            param($Folder)
            Import-Module -Name "$Folder/Support.psm1"
            $first, $second = 1..2 | ForEach-Object { Open-ModuleRunspace }
            $catch = 'try { Get-FeishuExternalApplication 1 -ErrorAction Stop } catch [FeishuHire.FeishuApiException] { "caught" }'
            $remove = 'Remove-Module -Name FeishuHire; "removed"'

            Receive-RunspaceScript (Invoke-RunspaceScript $first $remove)
            Receive-RunspaceScript (Invoke-RunspaceScript $second $catch)
            Receive-RunspaceScript (Invoke-RunspaceScript $second $remove)

            # PowerShell caches names that were used, so only its list of names is reliable.
            [psobject].Assembly.GetType('System.Management.Automation.TypeAccelerators')::Get.Keys -like 'FeishuHire.*'
            'none left'

            Receive-RunspaceScript (Invoke-RunspaceScript $first "Import-Module '$(Get-StagedManifest)'; $catch")
        } -args $PSScriptRoot

        $seen | Should -Be @('removed', 'caught', 'removed', 'none left', 'caught')
    }

    It 'leaves no files when it is removed, and its folder can be deleted' {
        $module = Join-Path -Path $TestDrive -ChildPath 'modules' -AdditionalChildPath 'FeishuHire'
        Copy-Item -Path (Split-Path -Path $manifest) -Destination $module -Recurse
        function Get-FileState([string] $Folder) {
            Get-ChildItem -Path $Folder -Recurse -File -Force | ForEach-Object { "$($_.FullName) $((Get-FileHash -Path $_.FullName).Hash)" }
        }

        # All places where a program may store something.
        $variables = 'HOME', 'USERPROFILE', 'APPDATA', 'LOCALAPPDATA', 'TEMP', 'TMP', 'TMPDIR', 'XDG_CACHE_HOME', 'XDG_CONFIG_HOME', 'XDG_DATA_HOME'
        $former = @{}
        $use = "Import-Module '$module'; Connect-FeishuHire -Sandbox; Get-FeishuExternalApplication 6960663240925956660 | Format-Table; Remove-Module FeishuHire"
        try {
            $variables + 'DOTNET_EnableDiagnostics', 'PSModuleAnalysisCachePath' |
                ForEach-Object { $former[$_] = [Environment]::GetEnvironmentVariable($_) }

            # The sockets of the runtime and PowerShell's cache do not belong to the module.
            $env:DOTNET_EnableDiagnostics = '0'
            $env:PSModuleAnalysisCachePath = Join-Path -Path $TestDrive -ChildPath 'analysis'
            $written = foreach ($script in 'Get-Date | Format-Table', $use) {
                $folder = New-Item -Path (Join-Path -Path $TestDrive -ChildPath "home$($script.Length)") -ItemType Directory
                $variables | ForEach-Object { [Environment]::SetEnvironmentVariable($_, $folder.FullName) }
                $before = Get-FileState $module
                $output = Push-Location -Path $folder -PassThru | ForEach-Object { & $pwsh -NoProfile -NonInteractive -Command $script }
                Pop-Location
                $LASTEXITCODE | Should -Be 0
                $output | Should -Not -BeNullOrEmpty
                Get-FileState $module | Should -Be $before
                , @(Get-ChildItem -Path $folder -Recurse -File -Force | ForEach-Object { [System.IO.Path]::GetRelativePath($folder, $_.FullName) })
            }
        } finally {
            $former.GetEnumerator() | ForEach-Object { Set-Item -Path "Env:$($_.Key)" -Value $_.Value }
        }

        $written[1] | Where-Object { $_ -notin $written[0] } | Should -BeNullOrEmpty
        Remove-Item -Path $module -Recurse
        Test-Path -Path $module | Should -BeFalse
    }
}
