public import DLPScanner

extension ScanSettings {
    /// The text as it is, without views.
    public static var plain: ScanSettings {
        var settings = ScanSettings()
        settings.views = .none
        return settings
    }
}
