@{
    ModuleVersion = '1.2.0'
    PrivateData   = @{
        PSData = @{
            ReleaseNotes = ''
        }
    }
}
