using Xunit.Sdk;
using Xunit.v3;

// Each test runs a whole bot with its tenant: side by side they would only wait for each other.
[assembly: Parallelization(Mode = ParallelMode.None)]
