using FeishuHire.Precompiler;

if (args is not [var assembly, var profile])
{
    Console.Error.WriteLine("Usage: FeishuHire.Precompiler <assembly of the client> <profile to write>");
    return 2;
}

Profile.Write(assembly, profile);
return 0;
