internal import ArgumentParser
internal import DLPScanner

extension Dlpscan {
    /// The filter as the parser makes it of no arguments.
    ///
    /// Nearly every start is one without arguments, and the parser would be two thirds of it: it looks at its own
    /// declarations through reflection. A test holds the two to be the same.
    static var withoutOptions: any ParsableCommand {
        var command = Dlpscan()
        var format = FilterFormat()
        format.jsonl = false
        format.fields = []
        format.allStrings = false
        format.offsets = nil
        format.maxLine = nil
        format.whole = false
        format.stream = false
        format.maxSpool = nil
        format.strictUTF8 = false
        command.format = format
        var actions = FilterActions()
        actions.replace = nil
        actions.block = []
        command.actions = actions
        var added = RulesetOptions()
        added.packs = []
        added.paths = []
        var rules = RuleOptions()
        rules.added = added
        var key = KeyOptions()
        key.keyFile = nil
        var allow = AllowOptions()
        allow.file = nil
        allow.key = key
        rules.allow = allow
        rules.threshold = nil
        rules.views = nil
        command.rules = rules
        var outcome = OutcomeOptions()
        outcome.failOn = nil
        outcome.quiet = false
        command.outcome = outcome
        return command
    }
}
