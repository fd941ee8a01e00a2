using Dapper;

// Every Dapper call of this module is compiled, none is built at run time: that is what the native file needs.
[module: DapperAot]
