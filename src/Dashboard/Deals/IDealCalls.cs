using System.Collections.Immutable;
using SalesFloor.Customers;
using SalesFloor.Deals;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Deals;

/// <summary>What the pages of deals ask of the floor.</summary>
public interface IDealCalls
{
    /// <summary>The plan, for names and roles.</summary>
    Task<ShowroomPlan?> Plan(ShowroomId showroom);

    /// <summary>The deals on their way; with <paramref name="rep"/>, those in which he has a part.</summary>
    Task<ImmutableArray<DealOnBoard>> Board(ShowroomId showroom, SalespersonId? rep);

    /// <summary>The deals of a customer.</summary>
    Task<ImmutableArray<DealOnBoard>> OfCustomer(ShowroomId showroom, SalespersonId? rep, CustomerId customer);

    /// <summary>The class that a customer's deals speak for; with <paramref name="rep"/>, where he is his.</summary>
    Task<GradeProposal?> Grading(ShowroomId showroom, SalespersonId? rep, CustomerId customer);

    /// <summary>One deal.</summary>
    Task<DealFile?> Read(ShowroomId showroom, SalespersonId? rep, DealId deal);

    /// <summary>An order about a deal.</summary>
    Task<DealAnswer> Carry(DealId deal, DealOrder order);

    /// <summary>An order of finance.</summary>
    Task<DealAnswer> Record(DealId deal, MoneyOrder order);

    /// <summary>The way of new deals.</summary>
    Task<PipelineSheet> Pipeline(ShowroomId showroom);

    /// <summary>A new version of the way of new deals.</summary>
    Task<PipelineAnswer> Publish(PublishPipeline order);
}
