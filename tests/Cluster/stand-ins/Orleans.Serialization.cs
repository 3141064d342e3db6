namespace Orleans.Serialization.Invocation
{
    // The interfaces that the real abstractions inherit from; none of their members is used by us.
    public interface ITargetHolder;

    public interface IInvokable;
}
