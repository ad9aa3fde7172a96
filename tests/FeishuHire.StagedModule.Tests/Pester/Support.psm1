<#
What the Pester files share: the staged module, the loopback server with its control API, and runspaces that have the module.
The runner passes the paths in; without it they are found from here, so that a file can be run by hand with Invoke-Pester.
#>

$script:Tests = Split-Path -Path (Split-Path -Path $PSScriptRoot)
$script:Server = $null

# An id of the sample data with 47 applications, and one with 7.
$script:Many = '6960663240925956459'
$script:Few = '6960663240925956660'

function Get-StagedManifest {
    if ($env:FEISHUHIRE_TEST_MODULE) {
        return $env:FEISHUHIRE_TEST_MODULE
    }

    $staged = Join-Path -Path (Split-Path -Path $script:Tests) -ChildPath 'output' -AdditionalChildPath 'FeishuHire', '*', 'FeishuHire.psd1'
    (Get-Item -Path $staged | Sort-Object -Property LastWriteTime -Bottom 1).FullName
}

function Import-StagedModule {
    Import-Module -Name (Get-StagedManifest) -Global -Force
}

function Initialize-TestFile {
    <# Imports the staged module and starts a server for the file, which Close-LoopbackServer ends. #>
    Import-StagedModule
    Open-LoopbackServer
}

#region The server

function Open-LoopbackServer {
    # Each file has its own server. A parameter of the functions below selects a further one.
    $assembly = $env:FEISHUHIRE_TEST_SERVER
    if (-not $assembly) {
        $built = Join-Path -Path (Split-Path -Path $script:Tests) -ChildPath 'src' -AdditionalChildPath 'FeishuHire.SandboxServer', 'bin', '*', '*', 'FeishuHire.SandboxServer.dll'
        $assembly = (Get-Item -Path $built | Sort-Object -Property LastWriteTime -Bottom 1).FullName
    }

    $start = [System.Diagnostics.ProcessStartInfo]::new('dotnet', [string[]]@($assembly, '0'))
    $start.RedirectStandardOutput = $true
    $process = [System.Diagnostics.Process]::Start($start)
    $lines = 1..2 | ForEach-Object { $process.StandardOutput.ReadLine() }
    if ("$lines" -notmatch '^Listening on (?<endpoint>\S+) App ID (?<id>\S+), App Secret (?<secret>\S+)$') {
        throw "The loopback server did not start: $lines"
    }

    $server = [pscustomobject]@{
        Endpoint   = $Matches.endpoint
        AppId      = $Matches.id
        SecretText = $Matches.secret
        Process    = $process
    }
    $script:Server ??= $server
    $server
}

function Close-LoopbackServer {
    param($Server = $script:Server)

    if ($Server) {
        $Server.Process.Kill()
        $Server.Process.WaitForExit()
        $Server.Process.Dispose()
    }
}

function Invoke-LoopbackControl {
    param([string] $Name, [string] $Method = 'Get', $Body, $Server = $script:Server)

    $request = @{ Uri = "$($Server.Endpoint)_server/$Name"; Method = $Method; NoProxy = $true; Verbose = $false; Debug = $false }
    if ($null -ne $Body) {
        $request.Body = [System.Text.Encoding]::UTF8.GetBytes((ConvertTo-Json -InputObject $Body -Depth 10))
        $request.ContentType = 'application/json'
    }

    Invoke-RestMethod @request
}

function Clear-LoopbackServer {
    param($Server = $script:Server)

    # Outside a pipeline, the empty text of the response would be written to the output.
    $null = Invoke-LoopbackControl -Name reset -Method Post -Server $Server
}

function Add-LoopbackAnswer {
    <# Replaces the tenant's response to the next request without one. Api is the last part of the path, optionally with a part of the query. #>
    param(
        [string] $Api = 'external_applications',
        [string] $Kind = 'json',
        [int] $Status = 200,
        $Body = '',
        [hashtable] $Header = @{},
        [int] $Times = 1,
        $Server = $script:Server
    )

    $text = if ($Body -is [string]) { $Body } else { ConvertTo-Json -InputObject $Body -Depth 10 }
    $answer = @{ api = $Api; kind = $Kind; status = $Status; body = $text; headers = $Header; times = $Times }
    $null = Invoke-LoopbackControl -Name script -Method Post -Body $answer -Server $Server
}

function Add-LoopbackPage {
    <# A page of external applications. #>
    param([object[]] $Item = @(), $HasMore = $false, $PageToken, [string] $Api = 'external_applications', $Server = $script:Server)

    $data = @{ items = $Item; has_more = $HasMore }
    if ($null -ne $PageToken) {
        $data.page_token = $PageToken
    }

    Add-LoopbackAnswer -Api $Api -Body @{ code = 0; msg = 'success'; data = $data } -Server $Server
}

function Get-LoopbackRequest {
    <# The requests that arrived, in order; by default those for records. #>
    param([string] $Api = 'external_applications', $Server = $script:Server)

    Invoke-LoopbackControl -Name requests -Server $Server | ForEach-Object { $_ } | Where-Object -Property path -Like "*/$Api"
}

function Get-LoopbackQuery {
    <# The parsed queries of the requests for records. #>
    param($Server = $script:Server)

    foreach ($request in Get-LoopbackRequest -Server $Server) {
        $query = @{}
        foreach ($pair in $request.query.TrimStart('?') -split '&') {
            $name, $value = $pair -split '=', 2
            $query[$name] = [uri]::UnescapeDataString($value)
        }

        [pscustomobject]$query
    }
}

function Get-LoopbackActiveCount {
    param($Server = $script:Server)

    [int](Invoke-LoopbackControl -Name active -Server $Server)
}

function Revoke-LoopbackToken {
    param($Server = $script:Server)

    $null = Invoke-LoopbackControl -Name revoke -Method Post -Server $Server
}

function Get-LoopbackToken {
    <# The current token of the server, which a session has as well. #>
    param($Server = $script:Server)

    $body = @{ app_id = $Server.AppId; app_secret = $Server.SecretText } | ConvertTo-Json
    $request = @{
        Uri         = "$($Server.Endpoint)open-apis/auth/v3/tenant_access_token/internal"
        Method      = 'Post'
        Body        = $body
        ContentType = 'application/json'
        NoProxy     = $true
    }
    (Invoke-RestMethod @request -Verbose:$false).tenant_access_token
}

#endregion

#region Sessions and output

function ConvertTo-Secret {
    param([AllowEmptyString()] [string] $Text)

    $secret = [securestring]::new()
    $Text.ToCharArray() | ForEach-Object { $secret.AppendChar($_) }
    $secret
}

function Get-LoopbackCredential {
    param([string] $SecretText, $Server = $script:Server)

    $text = if ($SecretText) { $SecretText } else { $Server.SecretText }
    [pscredential]::new($Server.AppId, (ConvertTo-Secret -Text $text))
}

function Connect-Loopback {
    <#
    Connects to the loopback server. Impatient: the first failure is final. Lone: with a token of its own, so that a throttle, which holds up
    all sessions of an app, does so for this session only.
    #>
    param([switch] $Impatient, [switch] $Lone, [hashtable] $With = @{}, $Server = $script:Server)

    $connection = @{ Endpoint = $Server.Endpoint } + $With
    if ($Impatient) {
        $connection += @{ MaximumRetryCount = 0; RetryTimeoutSec = 0 }
    }

    if ($Lone) {
        Revoke-LoopbackToken -Server $Server
        $connection.AccessToken = ConvertTo-Secret -Text (Get-LoopbackToken -Server $Server)
    } else {
        $connection.Credential = Get-LoopbackCredential -Server $Server
    }

    Connect-FeishuHire @connection
}

function Read-Stream {
    <# Runs a command and separates its output: objects, warnings, non-terminating errors, and the terminating one. #>
    param([scriptblock] $Command)

    $all = [System.Collections.Generic.List[object]]::new()
    $thrown = $null
    try {
        & $Command 2>&1 3>&1 | ForEach-Object { $all.Add($_) }
    } catch {
        $thrown = $_
    }

    [pscustomobject]@{
        Items    = @($all | Where-Object { $_ -isnot [System.Management.Automation.ErrorRecord] -and $_ -isnot [System.Management.Automation.WarningRecord] })
        Warnings = @($all | Where-Object { $_ -is [System.Management.Automation.WarningRecord] } | ForEach-Object -MemberName Message)
        Errors   = @($all | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] })
        Thrown   = $thrown
    }
}

#endregion

#region Languages

function Use-UICulture {
    <# Runs a command in a UI culture. #>
    param([string] $Name, [scriptblock] $Command)

    $former = [cultureinfo]::CurrentUICulture
    [cultureinfo]::CurrentUICulture = $Name
    try {
        & $Command
    } finally {
        [cultureinfo]::CurrentUICulture = $former
    }
}

function Get-HelpIn {
    <#
    The help of the cmdlets in a UI culture, by their names. PowerShell keeps help that it has loaded, in the language of then, so each culture
    takes a runspace of its own.
    #>
    param([string] $Culture)

    $runspace = Open-ModuleRunspace
    try {
        Receive-RunspaceScript -Shell (Invoke-RunspaceScript -Runspace $runspace -Script @'
param($Culture)
[cultureinfo]::CurrentUICulture = $Culture
$commands = [ordered]@{}
foreach ($name in (Get-Command -Module FeishuHire).Name | Sort-Object) {
    $commands[$name] = Get-Help -Name $name -Full
}
$commands
'@ @{ Culture = $Culture })
    } finally {
        $runspace.Dispose()
    }
}

function Get-TopicCode {
    <# The blocks of code in an about topic, by heading. A topic indents code by eight spaces. #>
    param([string] $Name, [string] $Language = 'en-US')

    $text = Get-Content -Path (Join-Path -Path (Get-StagedManifest | Split-Path) -ChildPath $Language -AdditionalChildPath "$Name.help.txt") -Raw
    $code = [ordered]@{}
    foreach ($part in $text -split '(?m)^(?=\S)' | Where-Object { $_ }) {
        $heading, $lines = $part -split '\r?\n'
        $code[$heading] = @(($lines -join "`n") -split '(?:^|\n)(?! {8}).*' | Where-Object { $_ } | ForEach-Object { $_ -replace '(?m)^ {8}' -replace '^\n' })
    }

    $code
}

function Test-PowerShellCode {
    <# Whether a block of code is PowerShell. In other languages, the first line says where the file belongs. #>
    param([string] $Code)

    $Code -notlike '# .github/*'
}

#endregion

#region Waiting and runspaces

function Wait-Until {
    <# Waits, up to a limit, for a condition. The only place where the tests wait. #>
    param([scriptblock] $Condition, [string] $What = "$Condition", [int] $Seconds = 15)

    $watch = [System.Diagnostics.Stopwatch]::StartNew()
    while (-not (& $Condition)) {
        if ($watch.Elapsed.TotalSeconds -gt $Seconds) {
            throw "Waited $Seconds s in vain for: $What"
        }

        Start-Sleep -Milliseconds 20
    }
}

function Open-ModuleRunspace {
    <# Opens another runspace with the module. #>
    $state = [initialsessionstate]::CreateDefault()
    $state.ImportPSModule((Get-StagedManifest))
    $runspace = [runspacefactory]::CreateRunspace($state)
    $runspace.Open()
    $runspace
}

function Invoke-RunspaceScript {
    <# Starts a script in a runspace without waiting for it. #>
    param([runspace] $Runspace, [string] $Script, [hashtable] $Parameter = @{})

    $shell = [powershell]::Create($Runspace)
    $null = $shell.AddScript($Script).AddParameters($Parameter)
    $shell | Add-Member -NotePropertyName Running -NotePropertyValue $shell.BeginInvoke() -PassThru
}

function Receive-RunspaceScript {
    <# Waits, up to a limit, for a script in a runspace, and returns its output. Throws its error. #>
    param([powershell] $Shell)

    Wait-Until -What 'a script in another runspace' -Condition { $Shell.Running.IsCompleted }
    try {
        $Shell.EndInvoke($Shell.Running)
        if ($Shell.Streams.Error.Count -gt 0) {
            throw $Shell.Streams.Error[0]
        }
    } finally {
        $Shell.Dispose()
    }
}

#endregion

Export-ModuleMember -Function * -Variable Many, Few
