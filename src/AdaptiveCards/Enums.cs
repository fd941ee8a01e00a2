#pragma warning disable CA1008, SA1649 // Upstream's names, together because each is one line.
namespace AdaptiveCards;

public enum AdaptiveActionMode { Primary, Secondary }

public enum AdaptiveAssociatedInputs { Auto, None }

public enum AdaptiveChoiceInputStyle { Compact, Expanded, Filtered }

public enum AdaptiveContainerStyle { Normal, Default, Emphasis, Good, Attention, Warning, Accent }

public enum AdaptiveFontType { Default, Monospace }

public enum AdaptiveHorizontalAlignment { Left, Center, Right, Stretch }

public enum AdaptiveHorizontalContentAlignment { Left, Center, Right }

public enum AdaptiveImageSize { Auto, Stretch, Small, Medium, Large }

public enum AdaptiveImageStyle { Default, Normal, Person }

public enum AdaptiveSpacing { Default, None, Small, Medium, Large, ExtraLarge, Padding }

public enum AdaptiveTextBlockStyle { Paragraph, Heading }

public enum AdaptiveTextColor { Default, Dark, Light, Accent, Good, Warning, Attention }

public enum AdaptiveTextInputStyle { Text, Tel, Url, Email, Password }

public enum AdaptiveTextSize { Default, Normal, Small, Medium, Large, ExtraLarge }

public enum AdaptiveTextWeight { Default, Normal, Lighter, Bolder }

public enum AdaptiveVerticalAlignment { Top, Center, Bottom }

public enum AdaptiveVerticalContentAlignment { Top, Center, Bottom }
