using System.Globalization;
using FeishuHire.Http;

namespace FeishuHire.Core.Tests.Http;

/// <summary>The expected result of each code in the tables of the contract, in the same order.</summary>
public static class CodeTable
{
    /// <summary>All statuses with which a code may arrive. The code decides, so the status must make no difference.</summary>
    public static readonly int[] AllStatuses = [200, 400, 401, 404, 429, 500];

    // Code, statuses with which it was seen or is documented, next step, and error.
    private const string TokenCodes = """
        10003     200 400   Fail        InvalidCredential    invalid parameter or malformed app id
        10005     200 400   Fail        AppUnavailable       app not authorised
        10012     200 400   Fail        AppUnavailable       token could not be made
        10013     200 400   Fail        AppUnavailable       token could not be made
        10014     200 400   Fail        InvalidCredential    app does not exist, is disabled, or the secret is wrong
        10015     200 400   Fail        InvalidCredential    wrong secret
        99991543  200 400   Fail        InvalidCredential    app id or secret does not exist
        99991662  200 400   Fail        AppUnavailable       app not in use
        99991673  200 400   Fail        AppUnavailable       app not available in the tenant
        99991401  200 400   Fail        IpNotAllowed         caller's IP not in the allow-list
        2200      200 500   Retry       ServiceUnavailable   internal error, passes on retry
        """;

    private const string GeneralCodes = """
        99991400  429 400   Wait        RateLimited          frequency limit
        99991403  400 429   Fail        QuotaExhausted       the month's call quota is used up
        99991663  400 401 200  RenewToken  TokenRejected     tenant token invalid or expired
        99991661  400 401   RenewToken  TokenRejected        no token
        99991664  400 401   RenewToken  TokenRejected        wrong kind of token
        99991665  400 401   RenewToken  TokenRejected        malformed token
        99991668  400 401   RenewToken  TokenRejected        malformed token
        99991671  400 401   RenewToken  TokenRejected        malformed token
        99991672  400       Fail        PermissionDenied     scope missing
        99991676  400       Fail        PermissionDenied     scope missing
        99991679  400       Fail        PermissionDenied     scope missing
        99991401  200 400   Fail        IpNotAllowed         IP not in the allow-list
        99991662  200 400   Fail        AppUnavailable       app disabled
        99991673  200 400   Fail        AppUnavailable       app not available
        99991543  200 400   Fail        InvalidCredential    app unknown
        99992402  400       Fail        InvalidParameter     bad parameter
        9499      400       Fail        InvalidParameter     bad parameter
        1002002   400       Fail        InvalidParameter     bad parameter
        1020001   500 200   Retry       ServiceUnavailable   hire: system error, as the page of error codes spells it
        1002001   500 200   Retry       ServiceUnavailable   hire: system error
        1002009   400       Fail        InvalidParameter     hire: bad mobile number or country code
        1002102   400 404   Fail        TalentNotFound       hire: talent does not exist
        1002208   400 404   Fail        TalentNotFound       hire: talent does not exist
        1002601   400 404   Fail        NotFound       hire: job does not exist
        1002101   400       Fail        Conflict             hire: conflict
        1002103   400       Fail        Conflict             hire: already hired
        1002105   400       Fail        Conflict             hire: duplicate
        99991201  404       Fail        InvalidParameter     no such path
        """;

    // Responses without a code: the status alone decides. The second column applies to an HTML page and to an empty body.
    private const string Statuses = """
        200   Retry       InvalidResponse
        204   Retry       InvalidResponse
        301   Fail        InvalidResponse
        302   Fail        InvalidResponse
        400   Fail        InvalidParameter
        401   RenewToken  TokenRejected
        403   Fail        PermissionDenied
        404   Fail        InvalidResponse
        407   Fail        NetworkFailure
        408   Retry       RequestTimeout
        409   Fail        Conflict
        410   Fail        InvalidParameter
        429   Wait        RateLimited
        500   Retry       ServiceUnavailable
        502   Retry       ServiceUnavailable
        503   Retry       ServiceUnavailable
        504   Retry       ServiceUnavailable
        520   Retry       ServiceUnavailable
        """;

    // Responses with a code that is in neither table.
    private const string StatusesOfUnknownCodes = """
        200   Fail        Refused
        201   Fail        Refused
        301   Fail        InvalidResponse
        400   Fail        Refused
        401   RenewToken  TokenRejected
        403   Fail        Refused
        404   Fail        Refused
        408   Retry       RequestTimeout
        409   Fail        Conflict
        422   Fail        Refused
        429   Wait        RateLimited
        500   Fail        Refused
        502   Fail        Refused
        503   Fail        Refused
        504   Fail        Refused
        """;

    private const string Faults = """
        Connection            Retry  NetworkFailure
        Timeout               Retry  RequestTimeout
        UntrustedCertificate  Fail   NetworkFailure
        """;

    /// <summary>All codes of both tables.</summary>
    public static TheoryData<int, string, FeishuErrorId> EveryCode()
    {
        var data = new TheoryData<int, string, FeishuErrorId>();
        foreach (var row in Rows(TokenCodes).Concat(Rows(GeneralCodes)).DistinctBy(row => row.Code))
        {
            data.Add(row.Code, row.NextStep, row.ErrorId);
        }

        return data;
    }

    /// <summary>All codes of both tables with all statuses.</summary>
    public static TheoryData<int, int, string, FeishuErrorId> EveryCodeInEveryStatus()
    {
        var data = new TheoryData<int, int, string, FeishuErrorId>();
        foreach (var row in Rows(TokenCodes).Concat(Rows(GeneralCodes)).DistinctBy(row => row.Code))
        {
            foreach (var status in AllStatuses.Union(row.Statuses))
            {
                data.Add(row.Code, status, row.NextStep, row.ErrorId);
            }
        }

        return data;
    }

    /// <summary>The codes of the token endpoint, with the statuses with which they arrive.</summary>
    public static TheoryData<int, int, string, FeishuErrorId> TokenEndpoint() => AsTheyArrive(TokenCodes);

    /// <summary>The codes of all other calls, with the statuses with which they arrive.</summary>
    public static TheoryData<int, int, string, FeishuErrorId> OtherCalls() => AsTheyArrive(GeneralCodes);

    public static TheoryData<int, string, FeishuErrorId> StatusesWithoutCode() => ByStatus(Statuses);

    public static TheoryData<int, string, FeishuErrorId> StatusesWithUnknownCode() => ByStatus(StatusesOfUnknownCodes);

    public static TheoryData<string, string, FeishuErrorId> TransportFaults()
    {
        var data = new TheoryData<string, string, FeishuErrorId>();
        foreach (var words in Lines(Faults))
        {
            data.Add(words[0], words[1], Enum.Parse<FeishuErrorId>(words[2]));
        }

        return data;
    }

    private static TheoryData<int, string, FeishuErrorId> ByStatus(string table)
    {
        var data = new TheoryData<int, string, FeishuErrorId>();
        foreach (var words in Lines(table))
        {
            data.Add(Number(words[0]), words[1], Enum.Parse<FeishuErrorId>(words[2]));
        }

        return data;
    }

    private static TheoryData<int, int, string, FeishuErrorId> AsTheyArrive(string table)
    {
        var data = new TheoryData<int, int, string, FeishuErrorId>();
        foreach (var row in Rows(table))
        {
            foreach (var status in row.Statuses)
            {
                data.Add(row.Code, status, row.NextStep, row.ErrorId);
            }
        }

        return data;
    }

    private static IEnumerable<(int Code, int[] Statuses, string NextStep, FeishuErrorId ErrorId)> Rows(string table)
    {
        foreach (var words in Lines(table))
        {
            var statuses = words.Skip(1).TakeWhile(word => char.IsAsciiDigit(word[0])).Select(Number).ToArray();
            var outcome = words[1 + statuses.Length];
            Assert.True(Enum.TryParse<NextStep>(outcome, out _));
            yield return (Number(words[0]), statuses, outcome, Enum.Parse<FeishuErrorId>(words[2 + statuses.Length]));
        }
    }

    private static IEnumerable<string[]> Lines(string table) =>
        table.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
