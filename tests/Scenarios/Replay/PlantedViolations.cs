using System.Text.Json.Nodes;
using SalesFloor.Silo.Replay.Check;

namespace SalesFloor.Tests.Replay;

/// <summary>A whole ledger has nothing wrong; each test plants one wrong thing in it, and the check names it.</summary>
public sealed class PlantedViolations(SmallDay day) : IClassFixture<SmallDay>
{
    private readonly List<Entry> _ledger = [.. day.Ledger];

    [Fact]
    public void A_ledger_of_the_real_floor_has_none() => Assert.Empty(Check().ByKind);

    [Fact]
    [Trait("Rule", "I-06")]
    public void A_second_owner_beside_the_first_is_found()
    {
        var began = Find("customer.OwnershipBegan.v1", 1);
        Add(began, body => body["owner"] = "ben");
        Found(ViolationKind.TwoOwners);
    }

    [Fact]
    [Trait("Rule", "I-06")]
    public void A_number_that_is_tied_to_a_second_customer_is_found()
    {
        var claimed = Single(e => e.Kind == "identity.Claimed.v1");
        Add(claimed, body => body["customer"] = "somebody-else");
        Found(ViolationKind.TwoOwners);
    }

    [Fact]
    [Trait("Rule", "FD-10")]
    public void A_be_back_who_is_not_sent_to_his_free_owner_is_found()
    {
        Change(Find("desk.VisitRouted.v1", 5), body => body["receipt"]!["rep"] = "ben");
        Found(ViolationKind.BeBackNotToFreeOwner);
    }

    [Fact]
    [Trait("Rule", "FD-10")]
    public void A_be_back_who_is_kept_waiting_while_his_owner_is_free_is_found()
    {
        Change(Find("desk.VisitRouted.v1", 5), body => body["receipt"]!["rep"] = null);
        var offer = Find("desk.OfferMade.v1", 5);
        _ledger[_ledger.IndexOf(offer)] = offer with { Kind = "desk.VisitQueued.v1" };
        _ledger.Remove(Find("desk.OfferAccepted.v1", 5));
        Assert.True(Check().ByKind[ViolationKind.BeBackNotToFreeOwner] == 2, "once at the decision, once because he waits on");
    }

    [Fact]
    [Trait("Rule", "I-02")]
    public void A_turn_that_a_be_back_cost_is_found()
    {
        var booked = Find("queue.TurnTaken.v1", 6);
        Insert(before: Find("desk.VisitRouted.v1", 5), booked with { Subject = Subject(5) }, body => body["visit"] = Subject(5));
        Found(ViolationKind.BeBackMovedATurn);
    }

    [Fact]
    [Trait("Rule", "I-03")]
    public void A_new_customer_outside_the_group_on_duty_is_found()
    {
        Change(Find("desk.VisitRouted.v1", 1), body => body["receipt"]!["rep"] = "dan");
        Found(ViolationKind.NewOutsideDutyGroup);
    }

    [Fact]
    [Trait("Rule", "ROT-02")]
    public void A_free_rep_with_the_better_claim_who_was_passed_over_is_found()
    {
        Change(Find("queue.TurnTaken.v1", 1), body => body["rep"] = "cai");
        Change(Find("desk.VisitRouted.v1", 1), body => body["receipt"]!["rep"] = "cai");
        Found(ViolationKind.FreeRepPassedOver);
    }

    [Fact]
    [Trait("Rule", "I-04")]
    public void A_second_new_customer_in_a_row_while_another_waits_for_one_is_found()
    {
        // The fourth went to ada, who was the first to be free again; the next one may not.
        Change(Find("queue.TurnTaken.v1", 6), body => body["rep"] = "ada");
        Change(Find("desk.VisitRouted.v1", 6), body => body["receipt"]!["rep"] = "ada");
        Found(ViolationKind.FreeRepPassedOver);
    }

    [Fact]
    [Trait("Rule", "ROT-02")]
    public void A_new_customer_who_waits_while_somebody_entitled_is_free_is_found()
    {
        var finished = Find("desk.VisitFinished.v1", 1);
        _ledger.RemoveAll(e => e.Subject == Subject(4) && e.At >= finished.At);
        Found(ViolationKind.FreeRepPassedOver);
    }

    [Fact]
    public void An_arrival_about_which_nothing_was_decided_is_found()
    {
        _ledger.Remove(Find("desk.VisitRouted.v1", 2));
        Found(ViolationKind.ArrivalWithoutDecision);
    }

    [Fact]
    public void A_visit_that_arrives_twice_is_found()
    {
        Add(Find("desk.VisitArrived.v1", 2), _ => { });
        Found(ViolationKind.ArrivedTwice);
    }

    [Fact]
    [Trait("Rule", "ROT-06")]
    public void A_rep_with_two_visitors_is_found()
    {
        Change(Find("desk.OfferMade.v1", 2), body => body["rep"] = "ada");
        Found(ViolationKind.RepWithTwoVisitors);
    }

    [Fact]
    public void A_visit_with_two_reps_is_found()
    {
        Change(Find("desk.OfferAccepted.v1", 2), body => body["rep"] = "cai");
        Found(ViolationKind.VisitWithTwoReps);
    }

    [Fact]
    public void A_receipt_whose_route_does_not_follow_from_its_facts_is_found()
    {
        Change(Find("desk.VisitRouted.v1", 1), body => body["receipt"]!["route"]!["reason"] = 6);
        Found(ViolationKind.ReceiptDoesNotRecompute);
    }

    [Fact]
    public void A_receipt_whose_turn_does_not_follow_from_its_accounts_is_found()
    {
        Change(Find("desk.VisitRouted.v1", 1), body => body["receipt"]!["turn"]!["by"] = 5);
        Found(ViolationKind.ReceiptDoesNotRecompute);
    }

    [Fact]
    public void A_receipt_that_states_balances_which_the_ledger_does_not_have_is_found()
    {
        Change(Find("desk.VisitRouted.v1", 2), body => body["receipt"]!["turn"]!["members"]![0]!["owed"] = 1);
        Found(ViolationKind.ReceiptDoesNotRecompute);
    }

    [Fact]
    public void Turns_from_nowhere_are_found()
    {
        Change(Find("queue.TurnTaken.v1", 2), body => body["shifts"]![0]!["owed"] = 1);
        Found(ViolationKind.TurnsNotConserved);
    }

    [Fact]
    public void A_turn_that_goes_back_without_having_been_booked_is_found()
    {
        var booked = Find("queue.TurnTaken.v1", 2);
        _ledger.Add(booked with { Kind = "queue.TurnReturned.v1", Body = booked.Body.Replace(Subject(2), Subject(99), StringComparison.Ordinal) });
        Found(ViolationKind.TurnsNotConserved);
    }

    [Fact]
    public void A_turn_that_no_visit_has_is_found()
    {
        Add(Find("queue.TurnTaken.v1", 2), body => body["visit"] = Subject(99));
        Found(ViolationKind.TurnWithoutVisit);
    }

    [Fact]
    public void A_new_customer_who_cost_nobody_a_turn_is_found()
    {
        _ledger.Remove(Find("queue.TurnTaken.v1", 6));
        Found(ViolationKind.TurnWithoutVisit);
    }

    [Fact]
    public void A_presence_that_the_desk_was_never_told_is_found()
    {
        _ledger.Remove(_ledger.Last(e => e.Kind == "desk.PresenceNoted.v1"));
        Found(ViolationKind.DeskMissedPresence);
    }

    private static string Subject(int visit) => Guid.Parse(SmallDay.Visit(visit)).ToString("N");

    private Entry Find(string kind, int visit) => _ledger.Last(e => e.Kind == kind && e.Subject == Subject(visit));

    private Entry Single(Predicate<Entry> which) => Assert.Single(_ledger, which);

    private void Change(Entry entry, Action<JsonNode> change) => _ledger[_ledger.IndexOf(entry)] = With(entry, change);

    private void Add(Entry entry, Action<JsonNode> change) => _ledger.Add(With(entry, change));

    private void Insert(Entry before, Entry entry, Action<JsonNode> change) => _ledger.Insert(_ledger.IndexOf(before), With(entry, change));

    private static Entry With(Entry entry, Action<JsonNode> change)
    {
        var body = JsonNode.Parse(entry.Body)!;
        change(body);
        return entry with { Body = body.ToJsonString() };
    }

    private Violations Check()
    {
        var check = new LedgerCheck(new ShowroomId("small"));
        foreach (var entry in _ledger) check.See(entry);
        return check.Finish();
    }

    private void Found(ViolationKind kind) => Assert.Contains(kind, Check().ByKind.Keys);
}
