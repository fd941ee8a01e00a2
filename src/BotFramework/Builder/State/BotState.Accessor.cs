namespace Microsoft.Bot.Builder;

public abstract partial class BotState
{
    private sealed class Accessor<T>(BotState state, string name) : IStatePropertyAccessor<T>
    {
        public string Name => name;

        public async Task<T> GetAsync(ITurnContext turnContext, Func<T> defaultValueFactory, CancellationToken cancellationToken)
        {
            await state.LoadAsync(turnContext, force: false, cancellationToken).ConfigureAwait(false);
            var held = state.Loaded(turnContext).State;
            if (held.TryGetValue(name, out var value) && value != null)
            {
                var seen = Seen<T>(value);
                // An object that came out of another form is kept as the object: changing it must change the state.
                if (seen is not null && seen is not ValueType)
                    held[name] = seen;
                return seen;
            }

            if (defaultValueFactory == null)
                return default;
            var made = defaultValueFactory();
            held[name] = made;
            return made;
        }

        public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken)
        {
            await state.LoadAsync(turnContext, force: false, cancellationToken).ConfigureAwait(false);
            await state.DeletePropertyValueAsync(turnContext, name, cancellationToken).ConfigureAwait(false);
        }

        public async Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken)
        {
            await state.LoadAsync(turnContext, force: false, cancellationToken).ConfigureAwait(false);
            await state.SetPropertyValueAsync(turnContext, name, value, cancellationToken).ConfigureAwait(false);
        }
    }
}
