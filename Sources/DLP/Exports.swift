// One import for users.
@_exported public import DLPBuiltinRules
@_exported public import DLPModel
@_exported public import DLPRedaction
@_exported public import DLPScanner
