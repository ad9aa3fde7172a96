# Returns what the import of the module throws: a message about a cause that the user can remove, otherwise the error itself.
param([System.Management.Automation.ErrorRecord] $ErrorRecord)

$chinese = $PSUICulture -like 'zh*'
if ($ExecutionContext.SessionState.LanguageMode -ne 'FullLanguage') {
    return $chinese ? (
        '在受约束的语言模式下无法使用 FeishuHire：PowerShell 不允许它加载程序集和显示记录。请让设置该模式的策略（应用控制或 AppLocker）' +
        '信任本模块的文件夹：受信任的模块在受约束的会话中也以完整语言模式运行。'
    ) : (
        'FeishuHire does not work in Constrained Language mode: PowerShell does not let it load its assemblies and show its records. Have the ' +
        'policy that sets the mode (App Control or AppLocker) trust the folder of the module: a module that it trusts runs in Full Language ' +
        'mode, also in a constrained session.'
    )
}

if ($ErrorRecord.Exception.GetBaseException() -is [System.IO.FileLoadException]) {
    return $chinese ? (
        '此 PowerShell 中已加载另一版本的 FeishuHire，其程序集在 PowerShell 结束前一直保持加载。请启动新的 PowerShell，并在其中导入此版本。'
    ) : (
        'Another version of FeishuHire is loaded in this PowerShell, and its assemblies stay loaded until PowerShell ends. Start a new ' +
        'PowerShell and import this version there.'
    )
}

$ErrorRecord
