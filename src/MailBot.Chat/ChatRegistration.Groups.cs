using MailBot.Chat.Cards;
using MailBot.Chat.Commands.ChangeMembers;
using MailBot.Chat.Commands.CreateGroup;
using MailBot.Chat.Commands.Groups;
using MailBot.Chat.Commands.SetUp;
using MailBot.Chat.Commands.TestAddress;
using MailBot.Chat.Drafts;
using Microsoft.Extensions.DependencyInjection;

namespace MailBot.Chat;

public static partial class ChatRegistration
{
    private static void AddGroups(IServiceCollection services)
    {
        services.AddSingleton<PeopleNames>();
        services.AddSingleton<GroupOffers>();
        services.AddSingleton<GroupTargets>();
        services.AddSingleton<AddressReportCards>();
        services.AddSingleton<TestAddressCommand>();
        services.AddSingleton<IKindTalk, CreateGroupTalk>();
        services.AddSingleton<IKindTalk, ChangeMembersTalk>();
        services.AddSingleton<IKindTalk, SetUpTalk>();
        services.AddSingleton<IKindCards, CreateGroupCards>();
        services.AddSingleton<IKindCards, ChangeMembersCards>();
        services.AddSingleton<IKindCards, SetUpCards>();
    }
}
