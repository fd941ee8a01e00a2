using System.Text;
using MailBot.Cli;

Console.OutputEncoding = Encoding.UTF8;
Console.InputEncoding = Encoding.UTF8;
return await CommandLine.RunAsync(args);
