using System.Collections.Immutable;
using SalesFloor.Boards;
using SalesFloor.Calls;
using SalesFloor.Compensations;
using SalesFloor.Customers;
using SalesFloor.Days;
using SalesFloor.Deals;
using SalesFloor.Disputes;
using SalesFloor.FrontDesk;
using SalesFloor.Salespeople;
using SalesFloor.Scores;
using SalesFloor.Showrooms;
using SalesFloor.Stock;
using SalesFloor.Targets;

namespace SalesFloor.Silo.Api;

/// <summary>The floor's expected "no" as an HTTP answer: 404 what is not there, 409 what is not possible now, 422 what a field says. Nothing was stored.</summary>
internal static class Refusals
{
    public static IResult Of(ArrivalRefusal reason, string field, ApiTexts texts) => Answer(reason, field, texts, reason switch
    {
        ArrivalRefusal.ShowroomUnknown => StatusCodes.Status404NotFound,
        ArrivalRefusal.VisitIdTaken or ArrivalRefusal.NotAtTheDesk => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status422UnprocessableEntity,
    });

    public static IResult Of(VisitRefusal reason, string field, ApiTexts texts) => Answer(reason, field, texts, reason switch
    {
        VisitRefusal.VisitUnknown => StatusCodes.Status404NotFound,
        VisitRefusal.VisitClosed or VisitRefusal.NotOffered or VisitRefusal.OfferedToAnother or VisitRefusal.NotReceivedYet
            or VisitRefusal.AlreadyReceived or VisitRefusal.NotWaitingForOwner or VisitRefusal.NobodyToStandIn
            or VisitRefusal.UndoTooLate or VisitRefusal.DecisionChanged or VisitRefusal.CustomerMovedOn
            or VisitRefusal.NotPaged or VisitRefusal.NotClosingYet or VisitRefusal.RepHasIt or VisitRefusal.RepRefused or VisitRefusal.RepNotFree or VisitRefusal.RepNotOnDuty => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status422UnprocessableEntity,
    });

    public static IResult Of(CallRefusal reason, string field, ApiTexts texts) => Answer(reason, field, texts, reason switch
    {
        CallRefusal.ShowroomUnknown or CallRefusal.CallUnknown => StatusCodes.Status404NotFound,
        CallRefusal.LineBusy or CallRefusal.NothingOrdered or CallRefusal.ReadBackDiffers or CallRefusal.CallOver => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status422UnprocessableEntity,
    });

    public static IResult Of(DayRefusal reason, string field, ApiTexts texts) => Answer(reason, field, texts, reason switch
    {
        DayRefusal.ShowroomUnknown or DayRefusal.WorkUnknown or DayRefusal.DayUnknown => StatusCodes.Status404NotFound,
        DayRefusal.NotYours or DayRefusal.DayOver or DayRefusal.VisitsStillOpen or DayRefusal.AlreadySigned or DayRefusal.NotSigned => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status422UnprocessableEntity,
    });

    public static IResult Of(DisputeRefusal reason, string field, ApiTexts texts) => Answer(reason, field, texts, reason switch
    {
        DisputeRefusal.ShowroomUnknown or DisputeRefusal.VisitUnknown or DisputeRefusal.DisputeUnknown => StatusCodes.Status404NotFound,
        DisputeRefusal.NothingToDispute or DisputeRefusal.AlreadyRuled or DisputeRefusal.NotYours => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status422UnprocessableEntity,
    });

    public static IResult Of(DealRefusal reason, string field, ApiTexts texts) => Answer(reason, field, texts, reason switch
    {
        DealRefusal.ShowroomUnknown or DealRefusal.CustomerUnknown or DealRefusal.DealUnknown or DealRefusal.MoneyUnknown => StatusCodes.Status404NotFound,
        DealRefusal.PersonUnknown or DealRefusal.ProductMissing or DealRefusal.TooLong or DealRefusal.QuantityOutOfRange or DealRefusal.AmountOutOfRange or DealRefusal.AmountTooFine or DealRefusal.SharesNotWhole
            or DealRefusal.ShareOfStranger or DealRefusal.StageUnknown or DealRefusal.ReasonMissing or DealRefusal.ReceiptNumberMissing or DealRefusal.KindUnknown or DealRefusal.IdMissing => StatusCodes.Status422UnprocessableEntity,
        _ => StatusCodes.Status409Conflict,
    });

    public static IResult Of(PipelineRefusal reason, string field, ApiTexts texts) => Answer(reason, field, texts, reason switch
    {
        PipelineRefusal.ShowroomUnknown => StatusCodes.Status404NotFound,
        PipelineRefusal.NotYours => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status422UnprocessableEntity,
    });

    public static IResult Of(CompensationRefusal reason, string field, ApiTexts texts) => Answer(reason, field, texts, reason switch
    {
        CompensationRefusal.ShowroomUnknown or CompensationRefusal.VisitUnknown or CompensationRefusal.NotReported => StatusCodes.Status404NotFound,
        CompensationRefusal.CauseUnknown or CompensationRefusal.ReasonMissing or CompensationRefusal.TooLong or CompensationRefusal.CertifierUnknown
            or CompensationRefusal.RulingUnknown or CompensationRefusal.PersonUnknown => StatusCodes.Status422UnprocessableEntity,
        _ => StatusCodes.Status409Conflict,
    });

    public static IResult Of(CustomerRefusal reason, string field, ApiTexts texts) => Answer(reason, field, texts, Status(reason));

    /// <summary>The refusal with who stands in the way and from when on it could be done.</summary>
    public static IResult Of(CustomerAnswer.Refused refused, PersonAnswer? who, ApiTexts texts)
    {
        var words = texts.Words(refused.Reason);
        if (refused.Months is { } months) words = texts.Say("CustomerRefusedMonths", words, months);
        if (who is not null) words = texts.Say("CustomerRefusedWho", words, who.Name);
        if (refused.From is { } from) words = texts.Say("CustomerRefusedFrom", words, from.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        return Problems.Of(texts, Status(refused.Reason), WireNames.Of(refused.Reason), Camel(refused.Field), words);
    }

    private static int Status(CustomerRefusal reason) => reason switch
    {
        CustomerRefusal.ShowroomUnknown or CustomerRefusal.CustomerUnknown => StatusCodes.Status404NotFound,
        CustomerRefusal.PersonUnknown or CustomerRefusal.NameMissing or CustomerRefusal.PhoneNotANumber or CustomerRefusal.TooLong or CustomerRefusal.ReasonMissing or CustomerRefusal.FieldUnknown
            or CustomerRefusal.RepUnknown or CustomerRefusal.UntilPast or CustomerRefusal.KindUnknown => StatusCodes.Status422UnprocessableEntity,
        _ => StatusCodes.Status409Conflict,
    };

    /// <summary>Everything that is wrong with an order about targets, by field; the first of it is the code.</summary>
    public static IResult Of(ImmutableArray<TargetFault> faults, ApiTexts texts) => Problems.Several(
        texts, Status(faults[0].Reason), WireNames.Of(faults[0].Reason),
        faults.GroupBy(fault => fault.Row is { } row ? $"lines[{row}].{fault.Field}" : fault.Field).ToDictionary(field => field.Key, field => field.Select(fault => texts.Words(fault.Reason)).ToArray()));

    public static IResult Of(ScoreRefusal reason, string field, ApiTexts texts) => Answer(reason, field, texts, reason switch
    {
        ScoreRefusal.ShowroomUnknown or ScoreRefusal.RepUnknown => StatusCodes.Status404NotFound,
        ScoreRefusal.NotYours or ScoreRefusal.PeriodBegan or ScoreRefusal.NotWaiting or ScoreRefusal.NotAbove or ScoreRefusal.PeriodNotBegun => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status422UnprocessableEntity,
    });

    public static IResult Of(ContestRefusal reason, string field, ApiTexts texts) => Answer(reason, field, texts, reason switch
    {
        ContestRefusal.ShowroomUnknown or ContestRefusal.ContestUnknown => StatusCodes.Status404NotFound,
        ContestRefusal.NotYours or ContestRefusal.Over or ContestRefusal.TooMany => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status422UnprocessableEntity,
    });

    public static IResult Of(StockRefusal reason, string field, ApiTexts texts) => Answer(reason, field, texts, reason switch
    {
        StockRefusal.ShowroomUnknown or StockRefusal.ProductUnknown => StatusCodes.Status404NotFound,
        StockRefusal.NotYours or StockRefusal.TooMany => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status422UnprocessableEntity,
    });

    private static int Status(TargetRefusal reason) => reason switch
    {
        TargetRefusal.ShowroomUnknown or TargetRefusal.TargetUnknown or TargetRefusal.PlanUnknown => StatusCodes.Status404NotFound,
        TargetRefusal.NotYours or TargetRefusal.PeriodOver or TargetRefusal.PeriodNotOver or TargetRefusal.VersionChanged or TargetRefusal.SamePerson or TargetRefusal.NotNow => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status422UnprocessableEntity,
    };

    public static IResult Of(PresenceRefusal reason, ApiTexts texts) => reason switch
    {
        PresenceRefusal.PresenceUnknown => Answer(reason, "presence", texts, StatusCodes.Status422UnprocessableEntity),
        PresenceRefusal.ShowroomUnknown => Answer(reason, "showroom", texts, StatusCodes.Status404NotFound),
        _ => Answer(reason, "rep", texts, StatusCodes.Status404NotFound),
    };

    public static IResult Of(RulesRefusal reason, PlanFault? fault, ApiTexts texts) => reason switch
    {
        RulesRefusal.ShowroomUnknown => Answer(reason, "showroom", texts, StatusCodes.Status404NotFound),
        RulesRefusal.NameMissing => Answer(reason, "by", texts, StatusCodes.Status422UnprocessableEntity),
        RulesRefusal.Contradictory when fault is { } wrong => Answer(wrong, "", texts, StatusCodes.Status422UnprocessableEntity),
        RulesRefusal.SamePerson => Answer(reason, "by", texts, StatusCodes.Status409Conflict),
        _ => Answer(reason, "proposal", texts, StatusCodes.Status409Conflict),
    };

    private static IResult Answer<TReason>(TReason reason, string field, ApiTexts texts, int status) where TReason : struct, Enum =>
        Problems.Of(texts, status, WireNames.Of(reason), Camel(field), texts.Words(reason));

    // The floor names the property, the API its field.
    private static string Camel(string field) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(field);
}
