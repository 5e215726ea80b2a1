internal import DLPReport

/// Text as HTML shows it: nothing of it is taken for markup, and nothing of it is unseen.
func escapedHTML(_ text: String) -> String {
    var safe = ""
    for scalar in escapedPath(Array(text.utf8)).unicodeScalars {
        switch scalar {
        case "&": safe += "&amp;"
        case "<": safe += "&lt;"
        case ">": safe += "&gt;"
        case "\"": safe += "&quot;"
        case "'": safe += "&#39;"
        default: safe.unicodeScalars.append(scalar)
        }
    }
    return safe
}
