using MailBot.Chat.Language.Slots;
using MailBot.Chat.Language.Words;
using MailBot.Requests.People;

namespace MailBot.Chat.Language.Reading;

/// <summary>A sentence, who says it, and whom it may be about.</summary>
internal sealed record Scene(Sentence Sentence, Person Speaker, NameSpotter Names, CourtesyPlaces Courtesies);
