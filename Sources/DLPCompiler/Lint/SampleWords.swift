/// The words that ordinary text is made of here.
enum SampleWords {
    static let small = split(
        """
        the of and a to in is that it was for on are with as at be this have from or had by but not what all were when \
        we there can an your which their if will each about how up out them then she many some so these would other \
        into has more her two like him see could no make than first been its who now my made over did down only
        """)

    static let things = split(
        """
        time year people way day man thing woman life child world school state family student group country problem \
        hand part place case week company system program question work government number night point home water room \
        mother area money story fact month lot right study book eye job word business issue side kind head house \
        service friend father power hour game line end member law car city community name president team minute idea \
        kid body information back parent face level office door health person art war history party result change \
        morning reason research girl guy moment air teacher force education key token password account phone order \
        message record client server request response buffer cache table index column value string array queue worker
        """)

    static let acts = split(
        """
        find give tell work call try ask need feel become leave put mean keep let begin seem help show hear play run \
        move live believe bring happen write sit stand lose pay meet include continue set learn lead understand watch \
        follow stop create speak read spend grow open walk win teach offer remember consider appear buy serve die send \
        build stay fall cut reach kill raise pass sell decide return explain hope carry break receive agree support \
        load parse fetch store merge split count hash encode decode render flush retry
        """)

    static let names = split(
        """
        Anna Berlin Carlos Dublin Elena Fatima Geneva Henry Istanbul Julia Kyoto Lisbon Maria Nairobi Oliver Paris \
        Quentin Rome Sofia Tokyo Ursula Vienna Warsaw Xavier Yusuf Zagreb European American Monday Friday
        """)

    static let months = split(
        "January February March April May June July August September October November December")

    private static func split(_ words: String) -> [String] {
        words.split { $0 == " " || $0 == "\n" }.map(String.init)
    }
}
