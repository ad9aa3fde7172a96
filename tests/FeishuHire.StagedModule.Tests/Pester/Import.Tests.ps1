Describe 'Importing the module' {
    BeforeAll {
        Import-Module -Name "$PSScriptRoot/Support.psm1" -Force
        Import-StagedModule
        $script:manifest = Get-StagedManifest
        $script:talent = '6960663240925956660'
        $script:cmdlets = @(
            'Connect-FeishuHire'
            'Disconnect-FeishuHire'
            'Export-FeishuApplicationReport'
            'Get-FeishuExternalApplication'
            'Get-FeishuHireSession'
            'Get-FeishuTalent'
        )

        # What a fresh import has to be good for.
        $script:use = "Connect-FeishuHire -Sandbox; @(Get-FeishuExternalApplication -TalentId $talent).Count"
    }

    Context 'What it brings' {
        It 'is a manifest that PowerShell finds sound' {
            $tested = Test-ModuleManifest -Path $manifest -WarningVariable warnings -ErrorVariable errors

            $tested.Version | Should -Be (Split-Path -Path (Split-Path -Path $manifest) -Leaf)
            $tested.PowerShellVersion | Should -Be '7.4'
            @($warnings) + @($errors) | Should -BeNullOrEmpty
        }

        It 'is exactly the cmdlets, and nothing else' {
            $module = Get-Module -Name FeishuHire

            $module | Should -HaveCount 1
            $module.ExportedCmdlets.Keys | Sort-Object | Should -Be $cmdlets
            $module.ExportedCommands.Count | Should -Be $cmdlets.Count
            $module.ExportedVariables.Count | Should -Be 0
            (Get-Command -Module FeishuHire).CommandType | Select-Object -Unique | Should -Be 'Cmdlet'
        }

        It 'is known to PowerShell without an import' {
            (Get-Module -Name $manifest -ListAvailable).ExportedCmdlets.Keys | Sort-Object | Should -Be $cmdlets
        }

        It 'is found by the name of a cmdlet, where the module is on the path' {
            $runspace = [runspacefactory]::CreateRunspace()
            $runspace.Open()
            $folder = $manifest | Split-Path | Split-Path | Split-Path
            $script = "`$env:PSModulePath = `$args[0] + [IO.Path]::PathSeparator + `$env:PSModulePath; $use"
            $former = $env:PSModulePath
            try {
                $shell = [powershell]::Create($runspace).AddScript($script).AddArgument($folder)
                $shell.Invoke() | Should -Be 7
                $shell.Streams.Error | Should -BeNullOrEmpty
            } finally {
                $env:PSModulePath = $former
                $runspace.Dispose()
            }
        }

        It 'says nothing, whatever stream one listens to' {
            $runspace = [runspacefactory]::CreateRunspace()
            $runspace.Open()

            $said = Receive-Aside (Invoke-Aside $runspace 'param($Manifest) Import-Module -Name $Manifest *>&1' @{ Manifest = $manifest })
            $runspace.Dispose()

            $said | Should -BeNullOrEmpty
        }

        It 'makes known by name the types that its cmdlets return and take, and those of their properties' {
            $commands = Get-Command -Module FeishuHire
            $returned = $commands.OutputType.Type | Where-Object { $_.FullName -like 'FeishuHire.*' }
            $met = $returned + @($commands.Parameters.Values.ParameterType) + @($returned | ForEach-Object { $_.GetProperties() }).PropertyType |
                ForEach-Object { [Nullable]::GetUnderlyingType($_) ?? $_ } | Where-Object { $_.FullName -like 'FeishuHire.*' } | Select-Object -Unique

            $met.Name | Should -Contain 'Talent'
            $met.Name | Should -Contain 'TalentSortBy'
            $met.Name | Should -Contain 'DeliveryType'
            foreach ($type in $met) {
                $type.FullName -as [type] | Should -Be $type
            }
        }

        It 'uses verbs that are approved' {
            $cmdlets | Where-Object { ($_ -split '-')[0] -notin (Get-Verb).Verb } | Should -BeNullOrEmpty
        }
    }

    Context 'Again' {
        It 'works: <name>' -ForEach @(
            @{ name = 'twice'; script = 'Import-Module -Name $Manifest; Import-Module -Name $Manifest' }
            @{ name = 'with -Force'; script = 'Import-Module -Name $Manifest; Import-Module -Name $Manifest -Force; Import-Module -Name $Manifest -Force' }
            @{ name = 'after it was removed'; script = 'Import-Module -Name $Manifest; Remove-Module -Name FeishuHire; Import-Module -Name $Manifest' }
            @{ name = 'after it was removed with a session open'; script = "Import-Module -Name `$Manifest; $use; Remove-Module -Name FeishuHire; Import-Module -Name `$Manifest" }
            @{ name = 'from within a function'; script = 'function Use-It { Import-Module -Name $Manifest }; Use-It; Use-It; Import-Module -Name $Manifest -Force' }
        ) {
            $runspace = [runspacefactory]::CreateRunspace()
            $runspace.Open()

            $shell = [powershell]::Create($runspace).AddScript("param(`$Manifest) `$null = & { $script }; $use").AddArgument($manifest)
            $given = $shell.Invoke()
            $failures = @($shell.Streams.Error) + @($shell.Streams.Warning)
            $cmdletCount = [powershell]::Create($runspace).AddScript('Import-Module -Name $args[0]; @(Get-Command -Module FeishuHire).Count').AddArgument($manifest).Invoke()
            $runspace.Dispose()

            $failures | Should -BeNullOrEmpty
            $given | Should -Be 7
            $cmdletCount | Should -Be $cmdlets.Count
        }

        It 'in several runspaces at once works in each of them' {
            # In a new process, where none of them finds the assemblies loaded already.
            $job = Start-Job -ScriptBlock {
                Import-Module -Name "$using:PSScriptRoot/Support.psm1"
                $runspaces = 1..8 | ForEach-Object { $runspace = [runspacefactory]::CreateRunspace(); $runspace.Open(); $runspace }
                $script = "param(`$Manifest) Import-Module -Name `$Manifest; $using:use; [FeishuHire.FeishuApiException].FullName"
                $shells = $runspaces | ForEach-Object { Invoke-Aside $_ $script @{ Manifest = $using:manifest } }
                $shells | ForEach-Object { Receive-Aside $_ }
            }

            $job | Receive-Job -Wait -AutoRemoveJob | Should -Be (@(7, 'FeishuHire.FeishuApiException') * 8)
        }
    }

    Context 'Its assemblies' {
        It 'stay out of the load context that PowerShell and other modules share, but for the loader' {
            $own = Get-Item -Path (Join-Path -Path (Split-Path -Path $manifest) -ChildPath 'bin' -AdditionalChildPath '*.dll')
            Connect-FeishuHire -Sandbox
            Disconnect-FeishuHire

            $shared = [System.Runtime.Loader.AssemblyLoadContext]::Default.Assemblies | ForEach-Object { $_.GetName().Name }

            $own | Should -Not -BeNullOrEmpty
            $own.BaseName | Where-Object { $_ -in $shared } | Should -Be 'FeishuHire.Loader'
        }

        It 'are in a load context of their own, once for all runspaces' {
            $runspace = Open-ModuleRunspace
            $there = Receive-Aside (Invoke-Aside $runspace '(Get-Command -Name Connect-FeishuHire).ImplementingType.Assembly')
            $runspace.Dispose()
            $here = (Get-Command -Name Connect-FeishuHire).ImplementingType.Assembly

            $context = [System.Runtime.Loader.AssemblyLoadContext]::GetLoadContext($here)
            $context.Name | Should -BeExactly 'FeishuHire'
            [object]::ReferenceEquals($here, $there[0]) | Should -BeTrue
            [System.Runtime.Loader.AssemblyLoadContext]::All | Where-Object -Property Name -EQ 'FeishuHire' | Should -HaveCount 1
            $context.Assemblies | ForEach-Object { $_.GetName().Name } | Should -Contain 'FeishuHire.Core'
        }

        It 'bring the names of the types that scripts use' {
            foreach ($name in 'ExternalApplication', 'FeishuApiException', 'FeishuErrorId', 'FeishuHireSession', 'JobRecruitmentType', 'DeliveryType') {
                ("FeishuHire.$name" -as [type]).FullName | Should -BeExactly "FeishuHire.$name"
            }
        }
    }
}
