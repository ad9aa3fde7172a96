Describe 'Removing the module' {
    BeforeAll {
        Import-Module -Name "$PSScriptRoot/Support.psm1" -Force
        $script:manifest = Get-StagedManifest
        $script:pwsh = (Get-Process -Id $PID).Path
    }

    It 'takes along whatever it brought into the session' {
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

            # The first look loads what looking takes.
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

        # It looked where there was something to see.
        $changes | Should -Contain '+ Cmdlet Get-FeishuExternalApplication'
        $changes | Should -Contain '+ module FeishuHire'
        $changes | Should -Contain '+ format FeishuHire.ExternalApplication'
        $changes | Should -Contain '+ name FeishuHire.FeishuApiException'
        $changes | Where-Object { $_ -like '- *' } | Should -BeNullOrEmpty
    }

    It 'leaves the names of its types to the other runspaces that have it, until the last has removed it' {
        $seen = & $pwsh -NoProfile -NonInteractive -Command {
            param($Folder)
            Import-Module -Name "$Folder/Support.psm1"
            $first, $second = 1..2 | ForEach-Object { Open-ModuleRunspace }
            $catch = 'try { Get-FeishuExternalApplication 1 -ErrorAction Stop } catch [FeishuHire.FeishuApiException] { "caught" }'
            $remove = 'Remove-Module -Name FeishuHire; "removed"'

            Receive-Aside (Invoke-Aside $first $remove)
            Receive-Aside (Invoke-Aside $second $catch)
            Receive-Aside (Invoke-Aside $second $remove)

            # PowerShell remembers what a name that was used meant, so only its list of names tells.
            [psobject].Assembly.GetType('System.Management.Automation.TypeAccelerators')::Get.Keys -like 'FeishuHire.*'
            'none left'

            Receive-Aside (Invoke-Aside $first "Import-Module '$(Get-StagedManifest)'; $catch")
        } -args $PSScriptRoot

        $seen | Should -Be @('removed', 'caught', 'removed', 'none left', 'caught')
    }

    It 'ends its session and closes its connections' {
        $server = Open-LoopbackServer
        $port = ([uri]$server.Endpoint).Port
        function Get-Connection {
            [System.Net.NetworkInformation.IPGlobalProperties]::GetIPGlobalProperties().GetActiveTcpConnections() |
                Where-Object { $_.RemoteEndPoint.Port -eq $port -and $_.State -eq 'Established' }
        }

        $runspace = Open-ModuleRunspace
        try {
            $connect = 'param($Connect) Connect-FeishuHire @Connect -PassThru; $null = Get-FeishuExternalApplication 6960663240925956660'
            $session = Receive-Aside (Invoke-Aside $runspace $connect @{
                    Connect = @{ Credential = Get-LoopbackCredential -Server $server; Endpoint = $server.Endpoint }
                })
            $session.IsConnected | Should -BeTrue
            Get-Connection | Should -Not -BeNullOrEmpty

            Receive-Aside (Invoke-Aside $runspace 'Remove-Module -Name FeishuHire')

            $session.IsConnected | Should -BeFalse
            Wait-Until { -not (Get-Connection) }
        } finally {
            $runspace.Dispose()
            Close-LoopbackServer -Server $server
        }
    }

    It 'leaves no file behind, and a folder that can be deleted' {
        $module = Join-Path -Path $TestDrive -ChildPath 'modules' -AdditionalChildPath 'FeishuHire'
        Copy-Item -Path (Split-Path -Path $manifest) -Destination $module -Recurse
        function Get-FileState([string] $Folder) {
            Get-ChildItem -Path $Folder -Recurse -File -Force | ForEach-Object { "$($_.FullName) $((Get-FileHash -Path $_.FullName).Hash)" }
        }

        # Wherever a program may keep something for later.
        $variables = 'HOME', 'USERPROFILE', 'APPDATA', 'LOCALAPPDATA', 'TEMP', 'TMP', 'TMPDIR', 'XDG_CACHE_HOME', 'XDG_CONFIG_HOME', 'XDG_DATA_HOME'
        $former = @{}
        $use = "Import-Module '$module'; Connect-FeishuHire -Sandbox; Get-FeishuExternalApplication 6960663240925956660 | Format-Table; Remove-Module FeishuHire"
        try {
            $variables + 'DOTNET_EnableDiagnostics', 'PSModuleAnalysisCachePath' |
                ForEach-Object { $former[$_] = [Environment]::GetEnvironmentVariable($_) }

            # Neither the sockets of the runtime nor the cache of PowerShell are the module's.
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
