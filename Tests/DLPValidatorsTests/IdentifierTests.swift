@testable import DLPValidators
import Testing

/// Numbers that no library makes: the samples of the authorities, and of the public descriptions of each check.
struct IdentifierTests {
    @Test(arguments: [
        (Validator.usDEA, "BB1388568"), (.usMBI, "1EG4-TE5-MK73"), (.usEIN, "12-3456789"), (.ukNINO, "AB123456C"),
        (.hkID, "A123456(3)"), (.hkID, "AB987654(3)"), (.twID, "A123456789"), (.sgNRIC, "S1234567D"),
        (.sgNRIC, "G1612348Q"),
        (.deRVNR, "15070649C103"), (.deKVNR, "A123456780"), (.esNUSS, "281234567840"), (.auMedicare, "2123 45670 1"),
        (.nzNHI, "ZZZ0016"), (.nzNHI, "ZAA0067"), (.ruSNILS, "112-233-445 95"), (.huTAJ, "123456788"),
        (.plIDCard, "ABA300000"), (.mxCLABE, "032180000118359719"), (.arCBU, "2850590940090418135201"),
        (.brPIS, "120.56874.10-7"), (.irCode, "0499370899"), (.uyCI, "1.234.567-2"),
        (.luNIN, "1893120105732"), (.krBRN, "220-81-62517"),
        (.nzBank, "01-0902-0068389-00"), (.nzBank, "08-6523-1954512-001"), (.nzBank, "26-2600-0320871-032"),
        (.udi, "(01)00844588003288(21)A1234"), (.udi, "+A123BJC5D6E71G"), (.travelDocument, "T220001293"),
        (.dkCPRCheck, "0707614285"), (.caOHIP, "9876543217"), (.kzIIN, "990115350006"),
        (.sctid, "73211009"), (.sctid, "44054006"), (.sctid, "900000000000207008"),
    ])
    func `published samples pass, and with another last character do not`(
        _ sample: (validator: Validator, text: String)
    ) {
        #expect(sample.validator.accepts(sample.text), "\(sample.validator.rawValue) \(sample.text)")
    }

    @Test(arguments: [
        (Validator.usDEA, "BB1388567"), (.usMBI, "1EG4-SE5-MK73"), (.usEIN, "07-1234567"), (.ukNINO, "BG123456C"),
        (.ukNINO, "QQ123456C"), (.hkID, "A123456(4)"), (.twID, "A123456788"), (.sgNRIC, "S1234567E"),
        (.deRVNR, "15070649C104"), (.deKVNR, "A123456781"), (.auMedicare, "2123 45671 1"), (.nzNHI, "ZZZ0017"),
        (.ruSNILS, "112-233-445 96"), (.huTAJ, "123456789"), (.plIDCard, "ABA300001"), (.mxCLABE, "032180000118359718"),
        (.arCBU, "2850590940090418135202"), (.brPIS, "120.56874.10-8"), (.irCode, "0499370898"), (.uyCI, "1.234.567-3"),
        (.luNIN, "1893120105733"), (.krBRN, "220-81-62518"), (.dkCPRCheck, "0707614286"),
        (.nzBank, "01-0902-0068380-00"), (.nzBank, "05-0902-0068389-00"), (.nzBank, "26-2600-0320871-033"),
        (.udi, "(01)00844588003289(21)A1234"), (.udi, "+A123BJC5D6E71H"), (.travelDocument, "T220001294"),
        (.caOHIP, "9876543216"), (.caRAMQ, "TREM93136113"), (.egID, "29013451234567"), (.idNIK, "3171234567890123"),
        (.myNRIC, "901332-14-5678"), (.pkCNIC, "85202-1234567-1"), (.imsi, "999011234567890"),
        (.czBank, "19-2000145398/0800"), (.czBank, "18-2000145399/0800"), (.czBank, "0000000000/0800"),
        (.sctid, "73211008"), (.sctid, "7321109"), (.sctid, "12345"),
    ])
    func `near misses do not pass`(_ sample: (validator: Validator, text: String)) {
        #expect(!sample.validator.accepts(sample.text), "\(sample.validator.rawValue) \(sample.text)")
    }

    @Test(
        arguments: [
            (Validator.caRAMQ, "TREM93531131"), (.egID, "29001011234567"), (.idNIK, "3171010101900001"),
            (.myNRIC, "901231-14-5678"), (.pkCNIC, "35202-1234567-1"), (.imsi, "310150123456789"),
            (.krBirth, "900101-1234567"), (.czBank, "19-2000145399/0800"), (.czBank, "2000145399/0800"),
        ] as [(Validator, String)])
    func `what has a form only passes by its form`(_ sample: (validator: Validator, text: String)) {
        #expect(sample.validator.accepts(sample.text), "\(sample.validator.rawValue) \(sample.text)")
    }

    @Test func `the specimens of ICAO 9303 pass, and with any digit changed do not`() {
        let zones = [
            "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10",
            "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<",
            "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6",
            "I<UTOD23145890<7349<<<<<<<<<<<\n3407127M9507122UTO<<<<<<<<<<<2\nSTEVENSON<<PETER<JOHN<<<<<<<<<",
        ]
        for zone in zones {
            #expect(Validator.mrz.accepts(zone))
            for changed in zone.oneDigitChanges { #expect(!Validator.mrz.accepts(changed)) }
        }
    }

    @Test func `the hashes are those of the standards`() {
        var sha = SHA256()
        for byte in "abc".utf8 { sha.update(byte) }
        let first = sha.digest()
        #expect((first[0], first[1], first[31]) == (0xba, 0x78, 0xad))
        var keccak = Keccak256()
        for byte in "abc".utf8 { keccak.update(byte) }
        let second = keccak.digest()
        #expect((second[0], second[1], second[31]) == (0x4e, 0x03, 0x45))
    }
}
