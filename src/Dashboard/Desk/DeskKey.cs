namespace SalesFloor.Dashboard.Desk;

/// <summary>What a key at the desk means. <c>desk.js</c> binds them to physical keys; nothing else may.</summary>
public enum DeskKey { Search = 1, WalkIn, Call, Enter, FirstTime, NamesRep, ForgotWho, Up, Down, Wait, StandIn, Accept, Left, Finish, Undo, Why, Page, StillHere, Gone, Next, Reason1, Reason2, Reason3, Reason4, Reason5, Reason6, Escape, Help, Submit, Confirm, AlsoNames, Purpose, Market, Compensate, Line1, Line2, Line3, Line4, Line5, Line6 }
