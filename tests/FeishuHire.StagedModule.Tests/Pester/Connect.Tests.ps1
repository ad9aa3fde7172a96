Describe 'Connect-FeishuHire' {
    BeforeAll {
        Import-Module -Name "$PSScriptRoot/Support.psm1" -Force
        Import-StagedModule
        $script:server = Open-LoopbackServer
        $script:credential = Get-LoopbackCredential
        $script:talent = '6960663240925956660'

        # No test may reach a real host by mistake; what is sent there after all ends at the loopback server.
        $script:outside = @{ Proxy = $server.Endpoint; MaximumRetryCount = 0 }
    }

    AfterAll {
        Close-LoopbackServer
    }

    BeforeEach {
        Disconnect-FeishuHire
        Clear-LoopbackServer
    }

    Context 'With a credential' {
        It 'takes it by position and connects' {
            Connect-FeishuHire $credential -Endpoint $server.Endpoint

            Get-FeishuExternalApplication -TalentId $talent | Should -HaveCount 7
            (Get-FeishuHireSession).AppId | Should -BeExactly $server.AppId
        }

        It 'gets a token at once, and only that' {
            Connect-FeishuHire -Credential $credential -Endpoint $server.Endpoint

            Get-LoopbackRequest -Api internal | Should -HaveCount 1
            Get-LoopbackRequest -Api '*' | Should -HaveCount 1
        }

        It 'gives nothing out' {
            Connect-FeishuHire -Credential $credential -Endpoint $server.Endpoint *>&1 | Should -BeNullOrEmpty
        }

        It 'gives the session out with -PassThru, and it is the default one' {
            $session = Connect-FeishuHire -Credential $credential -Endpoint $server.Endpoint -PassThru

            $session | Should -HaveCount 1
            $session.GetType().FullName | Should -BeExactly 'FeishuHire.FeishuHireSession'
            [object]::ReferenceEquals($session, (Get-FeishuHireSession)) | Should -BeTrue
        }
    }

    Context 'With App ID and App Secret' {
        It 'connects' {
            Connect-FeishuHire -AppId $server.AppId -AppSecret (ConvertTo-Secret $server.SecretText) -Endpoint $server.Endpoint

            Get-FeishuExternalApplication -TalentId $talent | Should -HaveCount 7
        }

        It 'refuses an empty secret and sends nothing' {
            { Connect-FeishuHire -AppId $server.AppId -AppSecret ([securestring]::new()) -Endpoint $server.Endpoint } |
                Should -Throw -ErrorId 'InvalidCredential,*'
            Get-LoopbackRequest -Api '*' | Should -BeNullOrEmpty
        }

        It 'refuses a blank App ID and sends nothing' {
            { Connect-FeishuHire -AppId '  ' -AppSecret (ConvertTo-Secret 'x') -Endpoint $server.Endpoint } |
                Should -Throw -ErrorId 'InvalidCredential,*'
            Get-LoopbackRequest -Api '*' | Should -BeNullOrEmpty
        }

        It 'does not take a secret as plain text' {
            { Connect-FeishuHire -AppId $server.AppId -AppSecret $server.SecretText -Endpoint $server.Endpoint } |
                Should -Throw -ErrorId 'CannotConvertArgumentNoMessage,*'
        }
    }

    Context 'With an access token' {
        It 'connects without asking for another' {
            $token = Get-LoopbackToken
            Clear-LoopbackServer

            Connect-FeishuHire -AccessToken (ConvertTo-Secret $token) -Endpoint $server.Endpoint
            Get-FeishuExternalApplication -TalentId $talent | Should -HaveCount 7

            Get-LoopbackRequest -Api internal | Should -BeNullOrEmpty
            (Get-FeishuHireSession).AppId | Should -BeNullOrEmpty
            (Get-FeishuHireSession).TokenExpiresAt | Should -BeNullOrEmpty
        }

        It 'says, when the token has ended, that it cannot renew it' {
            Connect-FeishuHire -AccessToken (ConvertTo-Secret (Get-LoopbackToken)) -Endpoint $server.Endpoint
            Revoke-LoopbackToken
            Clear-LoopbackServer

            { Get-FeishuExternalApplication -TalentId $talent } | Should -Throw -ErrorId 'TokenRejected,*' -ExpectedMessage '*-AccessToken*'
            Get-LoopbackRequest -Api '*' | Should -HaveCount 1
        }

        It 'refuses <name> and repeats nothing of it' -ForEach @(
            @{ name = 'an empty token'; text = '' }
            @{ name = 'a blank token'; text = '   ' }
            @{ name = 'a token with a line break at its end'; text = "t-gone-astray`n" }
            @{ name = 'a token with a header in it'; text = "t-gone-astray`r`nX-Other: 1" }
            @{ name = 'a token with letters that no header holds'; text = "t-gone-astray`u{4EE4}" }
        ) {
            $result = Read-Stream { Connect-FeishuHire -AccessToken (ConvertTo-Secret $text) -Endpoint $server.Endpoint }

            $result.Thrown.FullyQualifiedErrorId | Should -BeLike 'InvalidCredential,*'
            $result.Thrown | Format-List -Property * -Force | Out-String | Should -Not -BeLike '*astray*'
            Get-FeishuHireSession | Should -BeNullOrEmpty
        }
    }

    Context 'With environment variables' {
        BeforeEach {
            $env:FEISHU_APP_ID = $server.AppId
            $env:FEISHU_APP_SECRET = $server.SecretText
            $env:FEISHU_ENDPOINT = $server.Endpoint
        }

        AfterEach {
            Remove-Item -Path Env:FEISHU_* -ErrorAction Ignore
        }

        It 'connects' {
            Connect-FeishuHire -EnvironmentVariable

            (Get-FeishuHireSession).Endpoint | Should -Be $server.Endpoint
            Get-FeishuExternalApplication -TalentId $talent | Should -HaveCount 7
        }

        It 'prefers -Endpoint to the variable' {
            $env:FEISHU_ENDPOINT = 'https://elsewhere.invalid'

            Connect-FeishuHire -EnvironmentVariable -Endpoint $server.Endpoint

            (Get-FeishuHireSession).Endpoint | Should -Be $server.Endpoint
        }

        It 'takes a name from FEISHU_ENDPOINT, or Feishu where it is not set (<value>), and asks the proxy for it' -ForEach @(
            @{ value = 'Lark' }
            @{ value = $null }
        ) {
            $env:FEISHU_ENDPOINT = $value

            { Connect-FeishuHire -EnvironmentVariable @outside } | Should -Throw -ErrorId 'NetworkFailure,*'

            # The proxy is asked for a tunnel to the host; nothing is sent in plain text.
            (Invoke-LoopbackControl -Name requests).method | Should -Be 'CONNECT'
        }

        It 'applies the rules for endpoints to FEISHU_ENDPOINT too' {
            $env:FEISHU_ENDPOINT = 'http://example.com'

            { Connect-FeishuHire -EnvironmentVariable @outside } | Should -Throw -ErrorId 'InvalidParameter,*'
        }

        It 'names <_> when it is not set, and sends nothing' -ForEach 'FEISHU_APP_ID', 'FEISHU_APP_SECRET' {
            Remove-Item -Path "Env:$_"

            { Connect-FeishuHire -EnvironmentVariable } | Should -Throw -ErrorId 'InvalidCredential,*' -ExpectedMessage "*$_*"
            Get-LoopbackRequest -Api '*' | Should -BeNullOrEmpty
        }

        It 'names all that are not set' {
            Remove-Item -Path Env:FEISHU_APP_ID, Env:FEISHU_APP_SECRET

            { Connect-FeishuHire -EnvironmentVariable } |
                Should -Throw -ErrorId 'InvalidCredential,*' -ExpectedMessage '*FEISHU_APP_ID, FEISHU_APP_SECRET*'
        }
    }

    Context 'With the sandbox' {
        It 'connects without network and credentials' {
            Connect-FeishuHire -Sandbox

            Get-FeishuExternalApplication -TalentId $talent | Should -HaveCount 7
            (Get-FeishuHireSession).IsConnected | Should -BeTrue
            Get-LoopbackRequest -Api '*' | Should -BeNullOrEmpty
        }

        It 'takes no <_>' -ForEach 'Endpoint', 'Proxy', 'ProxyCredential' {
            $value = @{ $_ = if ($_ -eq 'ProxyCredential') { $credential } else { $server.Endpoint } }

            { Connect-FeishuHire -Sandbox @value } | Should -Throw -ErrorId 'AmbiguousParameterSet,*'
        }
    }

    Context 'A wrong secret' {
        It 'fails at once, with what to do about it' {
            $result = Read-Stream { Connect-FeishuHire -Credential (Get-LoopbackCredential -SecretText 'wr0ng') -Endpoint $server.Endpoint }

            $result.Thrown.FullyQualifiedErrorId | Should -BeExactly 'InvalidCredential,FeishuHire.Commands.ConnectFeishuHireCommand'
            $result.Thrown.CategoryInfo.Category | Should -Be 'AuthenticationError'
            $result.Thrown.TargetObject | Should -BeNullOrEmpty
            $result.Thrown.ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
            $result.Thrown.Exception.Code | Should -Be 10015
            $result.Thrown.Exception.HttpStatus | Should -Be 200
            Get-LoopbackRequest -Api internal | Should -HaveCount 1
        }

        It 'leaves no default session, and the former one to whoever holds it' {
            Connect-Loopback
            $former = Get-FeishuHireSession

            { Connect-FeishuHire -Credential (Get-LoopbackCredential -SecretText 'wr0ng') -Endpoint $server.Endpoint } | Should -Throw

            Get-FeishuHireSession | Should -BeNullOrEmpty
            $former.IsConnected | Should -BeTrue
            Get-FeishuExternalApplication -TalentId $talent -Session $former | Should -HaveCount 7
        }

        It 'leaves no default session when it is refused before anything is sent (<name>)' -ForEach @(
            @{ name = 'a missing secret'; parameters = { @{ AppId = 'cli_x'; AppSecret = $null } } }
            @{ name = 'a missing App ID'; parameters = { @{ AppId = $null; AppSecret = ConvertTo-Secret 'x' } } }
            @{ name = 'a missing token'; parameters = { @{ AccessToken = $null } } }
            @{ name = 'a bad endpoint'; parameters = { @{ Credential = Get-LoopbackCredential; Endpoint = 'http://example.com' } } }
            @{ name = 'a bad proxy'; parameters = { @{ Credential = Get-LoopbackCredential; Proxy = 'ftp://example.com' } } }
        ) {
            Connect-Loopback
            $wrong = & $parameters

            { Connect-FeishuHire @wrong } | Should -Throw -ErrorId 'Invalid*,FeishuHire.Commands.ConnectFeishuHireCommand'

            Get-FeishuHireSession | Should -BeNullOrEmpty
        }

        It 'makes no session where there was none' {
            { Connect-FeishuHire -Credential (Get-LoopbackCredential -SecretText 'wr0ng') -Endpoint $server.Endpoint } | Should -Throw

            Get-FeishuHireSession | Should -BeNullOrEmpty
        }
    }

    Context 'An endpoint' {
        It 'may be named: <name> is <address>' -ForEach @(
            @{ name = 'Feishu'; address = 'https://open.feishu.cn/' }
            @{ name = 'Lark'; address = 'https://open.larksuite.com/' }
            @{ name = 'lark'; address = 'https://open.larksuite.com/' }
            @{ name = 'https://feishu.example.com'; address = 'https://feishu.example.com/' }
            @{ name = 'https://feishu.example.com:8443/'; address = 'https://feishu.example.com:8443/' }
            @{ name = 'http://localhost:5005'; address = 'http://localhost:5005/' }
            @{ name = 'http://127.0.0.1'; address = 'http://127.0.0.1/' }
            @{ name = 'http://[::1]:5005/'; address = 'http://[::1]:5005/' }
        ) {
            # A session with a token that was made elsewhere asks for nothing when it is made.
            $session = Connect-FeishuHire -AccessToken (ConvertTo-Secret 't-1') -Endpoint $name -PassThru @outside

            $session.Endpoint.AbsoluteUri | Should -BeExactly $address
        }

        It 'is Feishu where none is given' {
            $session = Connect-FeishuHire -AccessToken (ConvertTo-Secret 't-1') -PassThru @outside

            $session.Endpoint.AbsoluteUri | Should -BeExactly 'https://open.feishu.cn/'
        }

        It 'is refused, and nothing is sent: <name>' -ForEach @(
            @{ name = 'http that is not loopback'; endpoint = 'http://example.com' }
            @{ name = 'http to a name that only looks like loopback'; endpoint = 'http://localhost.example.com' }
            @{ name = 'http to an address that only looks like loopback'; endpoint = 'http://127.0.0.1.example.com' }
            @{ name = 'a path'; endpoint = 'https://open.feishu.cn/open-apis' }
            @{ name = 'a query'; endpoint = 'https://open.feishu.cn/?a=1' }
            @{ name = 'a fragment'; endpoint = 'https://open.feishu.cn/#a' }
            @{ name = 'a user'; endpoint = 'https://user:hunter2@open.feishu.cn' }
            @{ name = 'another scheme'; endpoint = 'ftp://open.feishu.cn' }
            @{ name = 'a file'; endpoint = 'file:///etc/hosts' }
            @{ name = 'no scheme'; endpoint = 'open.feishu.cn' }
            @{ name = 'another name'; endpoint = 'Weixin' }
            @{ name = 'empty text'; endpoint = '' }
        ) {
            $result = Read-Stream { Connect-FeishuHire -Credential $credential -Endpoint $endpoint @outside }

            $result.Thrown.FullyQualifiedErrorId | Should -BeExactly 'InvalidParameter,FeishuHire.Commands.ConnectFeishuHireCommand'
            $result.Thrown.CategoryInfo.Category | Should -Be 'InvalidArgument'
            $result.Thrown.ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
            $result.Thrown | Format-List -Property * -Force | Out-String | Should -Not -BeLike '*hunter2*'
            Get-LoopbackRequest -Api '*' | Should -BeNullOrEmpty
            Invoke-LoopbackControl -Name requests | ForEach-Object { $_ } | Should -BeNullOrEmpty
        }

        It 'that answers with a web page is no endpoint' {
            Add-LoopbackAnswer -Api internal -Kind html -Status 200

            $result = Read-Stream { Connect-Loopback -Impatient }

            $result.Thrown.FullyQualifiedErrorId | Should -BeLike 'InvalidResponse,*'
            $result.Thrown.CategoryInfo.Category | Should -Be 'InvalidData'
            $result.Thrown.ErrorDetails.RecommendedAction | Should -BeLike '*-Endpoint*'
            Get-FeishuHireSession | Should -BeNullOrEmpty
        }

        It 'that nobody listens at is a network failure' {
            $listener = [System.Net.Sockets.TcpListener]::new([ipaddress]::Loopback, 0)
            $listener.Start()
            $port = $listener.LocalEndpoint.Port
            $listener.Stop()

            { Connect-FeishuHire -Credential $credential -Endpoint "http://127.0.0.1:$port" -MaximumRetryCount 0 } |
                Should -Throw -ErrorId 'NetworkFailure,*'
        }
    }

    Context 'Its parameters' {
        BeforeAll {
            $script:command = Get-Command -Name Connect-FeishuHire
            $script:every = 'TimeoutSec', 'MaximumRetryCount', 'RetryTimeoutSec', 'RequestsPerSecond', 'PassThru'
            $script:network = 'Endpoint', 'Proxy', 'ProxyCredential'
            $script:common = [System.Management.Automation.Cmdlet]::CommonParameters
        }

        It 'form the documented sets' {
            $command.ParameterSets.Name | Sort-Object |
                Should -Be @('AccessToken', 'AppSecret', 'Credential', 'EnvironmentVariable', 'Sandbox')
            $command.DefaultParameterSet | Should -BeExactly 'Credential'
        }

        It 'of the set <set> are those documented, <own> mandatory' -ForEach @(
            @{ set = 'Credential'; own = @('Credential'); network = $true }
            @{ set = 'AppSecret'; own = @('AppId', 'AppSecret'); network = $true }
            @{ set = 'AccessToken'; own = @('AccessToken'); network = $true }
            @{ set = 'EnvironmentVariable'; own = @('EnvironmentVariable'); network = $true }
            @{ set = 'Sandbox'; own = @('Sandbox'); network = $false }
        ) {
            $parameters = ($command.ParameterSets | Where-Object -Property Name -EQ $set).Parameters | Where-Object -Property Name -NotIn $common
            $expected = $own + $every + @(if ($network) { $script:network })

            $parameters.Name | Sort-Object | Should -Be ($expected | Sort-Object)
            ($parameters | Where-Object -Property IsMandatory).Name | Sort-Object | Should -Be ($own | Sort-Object)
        }

        It 'have one position: the credential' {
            $positions = $command.ParameterSets.Parameters | Where-Object -Property Position -GE 0

            $positions.Name | Should -Be 'Credential'
            $positions.Position | Should -Be 0
        }

        It 'have the documented types: <name> is <type>' -ForEach @(
            @{ name = 'Credential'; type = [pscredential] }
            @{ name = 'AppId'; type = [string] }
            @{ name = 'AppSecret'; type = [securestring] }
            @{ name = 'AccessToken'; type = [securestring] }
            @{ name = 'EnvironmentVariable'; type = [switch] }
            @{ name = 'Sandbox'; type = [switch] }
            @{ name = 'Endpoint'; type = [string] }
            @{ name = 'Proxy'; type = [uri] }
            @{ name = 'ProxyCredential'; type = [pscredential] }
            @{ name = 'TimeoutSec'; type = [int] }
            @{ name = 'MaximumRetryCount'; type = [int] }
            @{ name = 'RetryTimeoutSec'; type = [int] }
            @{ name = 'RequestsPerSecond'; type = [Nullable[int]] }
            @{ name = 'PassThru'; type = [switch] }
        ) {
            $command.Parameters[$name].ParameterType | Should -Be $type
        }

        It 'take no secret as text' {
            $secrets = $command.Parameters.Values | Where-Object -Property Name -Match 'secret|token|credential|password'

            $secrets.Name | Sort-Object | Should -Be @('AccessToken', 'AppSecret', 'Credential', 'ProxyCredential')
            $secrets.ParameterType | Where-Object { $_ -notin [securestring], [pscredential] } | Should -BeNullOrEmpty
        }

        It 'turn a user name into a prompt for the password: <_>' -ForEach 'Credential', 'ProxyCredential' {
            $command.Parameters[$_].Attributes.TypeId.Name | Should -Contain 'CredentialAttribute'
        }

        It 'are within bounds: -<name> <value> is refused' -ForEach @(
            @{ name = 'TimeoutSec'; value = 0 }
            @{ name = 'MaximumRetryCount'; value = -1 }
            @{ name = 'RetryTimeoutSec'; value = -1 }
            @{ name = 'RequestsPerSecond'; value = 0 }
            @{ name = 'RequestsPerSecond'; value = 1001 }
        ) {
            $option = @{ $name = $value }

            { Connect-FeishuHire -Sandbox @option } | Should -Throw -ErrorId 'ParameterArgumentValidationError,*'
        }

        It 'may be at their bounds' {
            Connect-FeishuHire -Sandbox -TimeoutSec 1 -MaximumRetryCount 0 -RetryTimeoutSec 0 -RequestsPerSecond 1000

            Get-FeishuExternalApplication -TalentId $talent | Should -HaveCount 7
        }
    }

    Context 'Patience' {
        It 'waits for each attempt as long as -TimeoutSec says' {
            Add-LoopbackAnswer -Kind hang
            Connect-Loopback -Impatient -With @{ TimeoutSec = 1 }
            $watch = [System.Diagnostics.Stopwatch]::StartNew()

            $result = Read-Stream { Get-FeishuExternalApplication -TalentId $talent }

            $result.Errors.FullyQualifiedErrorId | Should -BeLike 'RequestTimeout,*'
            $watch.Elapsed.TotalSeconds | Should -BeGreaterThan 0.9
            $watch.Elapsed.TotalSeconds | Should -BeLessThan 5
        }

        It 'sends a request again as often as -MaximumRetryCount says' {
            Add-LoopbackAnswer -Status 503 -Body 'busy' -Times 5
            Connect-Loopback -With @{ MaximumRetryCount = 1 }

            $result = Read-Stream { Get-FeishuExternalApplication -TalentId $talent }

            $result.Errors.FullyQualifiedErrorId | Should -BeLike 'ServiceUnavailable,*'
            Get-LoopbackRequest | Should -HaveCount 2
        }

        It 'does not begin a wait that is longer than -RetryTimeoutSec' {
            Add-LoopbackAnswer -Status 503 -Body 'busy' -Header @{ 'Retry-After' = '60' }
            Connect-Loopback -With @{ RetryTimeoutSec = 5 }
            $watch = [System.Diagnostics.Stopwatch]::StartNew()

            $result = Read-Stream { Get-FeishuExternalApplication -TalentId $talent }

            $result.Errors.FullyQualifiedErrorId | Should -BeLike 'ServiceUnavailable,*'
            $result.Errors.Exception.Message | Should -BeLike '*60 s*'
            $watch.Elapsed.TotalSeconds | Should -BeLessThan 5
        }

        It 'sends no more than -RequestsPerSecond' {
            Connect-Loopback -Lone -With @{ RequestsPerSecond = 4 }
            $watch = [System.Diagnostics.Stopwatch]::StartNew()

            $null = Get-FeishuExternalApplication -TalentId $talent -All -PageSize 1

            Get-LoopbackRequest | Should -HaveCount 7
            $watch.Elapsed.TotalSeconds | Should -BeGreaterThan 1
        }
    }
}
