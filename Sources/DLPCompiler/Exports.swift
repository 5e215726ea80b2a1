// Diagnostics and rulesets come with the compiler.
@_exported public import DLPConfig
@_exported public import DLPScanner
