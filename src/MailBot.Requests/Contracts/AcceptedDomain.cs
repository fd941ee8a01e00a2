namespace MailBot.Requests.Contracts;

/// <summary>A domain that the company's mail provider accepts mail for.</summary>
/// <param name="Name">Lower case, ASCII.</param>
/// <param name="IsDefault">Used where somebody types « devis@ » alone.</param>
/// <param name="IsInitial">The provider's own domain (*.onmicrosoft.com): accepted, never proposed.</param>
public sealed record AcceptedDomain(string Name, bool IsDefault, bool IsInitial);
