import DLP

let filter = PromptFilter()
let prompt = filter.filter("Refund 4111 1111 1111 1111, please, and write to jane.doe@example.com.")
switch prompt.verdict {
case .allow, .redact: print(prompt.text ?? "")
case .block: print("not for the model")
}
