# Functions of the measured scripts. All of them dot-source this file, including Bare.ps1, so that it costs each the same.
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'

function Connect-Server {
    param([string] $Module, [string] $Endpoint, [string] $AppId, [string] $AppSecret, [switch] $Limited)

    Import-Module -Name $Module
    $secret = [securestring]::new()
    $AppSecret.ToCharArray().ForEach({ $secret.AppendChar($_) })
    Connect-FeishuHire -AppId $AppId -AppSecret $secret -Endpoint $Endpoint
    if ($Limited) {
        return
    }

    # The cmdlet accepts at most 1,000 requests a second, for which a fast client waits on loopback. The sessions of an app share their limiters, and
    # the latest session determines the limit.
    $core = [FeishuHire.FeishuHireSession].Assembly
    $credential = [Activator]::CreateInstance($core.GetType('FeishuHire.Authentication.AppCredential'), @($AppId, $secret))
    $options = [Activator]::CreateInstance($core.GetType('FeishuHire.Sessions.SessionOptions'), @($credential))
    $options.Endpoint = [uri]$Endpoint
    $options.RequestsPerSecond = 1000000
    $null = [FeishuHire.FeishuHireSession].GetMethod('LimitersFor', [System.Reflection.BindingFlags]'NonPublic, Static').Invoke($null, @($options))
}

function Get-ServerToken {
    param([string] $Endpoint, [string] $AppId, [string] $AppSecret)

    $body = '{{"app_id":"{0}","app_secret":"{1}"}}' -f $AppId, $AppSecret
    (Invoke-RestMethod -Method Post "$Endpoint/open-apis/auth/v3/tenant_access_token/internal" -Body $body -ContentType 'application/json').tenant_access_token
}

function Write-Measured {
    param([int] $Records)

    $cpu = [System.Diagnostics.Process]::GetCurrentProcess().TotalProcessorTime.TotalMilliseconds
    [System.FormattableString]::Invariant([System.Runtime.CompilerServices.FormattableStringFactory]::Create(
            '{{"cpuMs":{0},"allocatedBytes":{1},"records":{2}}}', @($cpu, [gc]::GetTotalAllocatedBytes($true), $Records)))
}
