import DLPValidators
import Testing

struct IPAddressTests {
    @Test(arguments: [
        "8.8.8.8", "1.1.1.1", "172.15.255.255", "172.32.0.0", "100.63.255.255", "100.128.0.0", "192.0.1.0",
        "198.17.255.255",
        "198.20.0.0", "223.255.255.255", "2001:4860:4860::8888", "2A00:1450:4001:81B::200E", "::ffff:8.8.8.8",
        "::ffff:808:808",
        "2002:808:808::1", "64:ff9b::8.8.8.8", "2001:0:4136:e378:8000:63bf:3fff:fdd2", "2001:200::1", "3ffe::1",
    ])
    func `addresses of hosts on the Internet`(_ address: String) {
        #expect(Validator.publicIP.accepts(address))
        #expect(Validator.ip.accepts(address))
    }

    @Test(arguments: [
        "0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.1", "169.254.1.1", "172.16.0.1", "172.31.255.255", "192.0.0.1",
        "192.0.2.1",
        "192.88.99.1", "192.168.0.1", "198.18.0.1", "198.19.255.255", "198.51.100.7", "203.0.113.9", "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255", "::", "::1", "::ffff:10.0.0.1", "64:ff9b::a00:1", "100::1", "2001:db8::1", "2001:2::1",
        "2001:10::1",
        "2002:a00:1::1", "3fff::1", "fc00::1", "fd12:3456:789a::1", "fe80::1", "ff02::1", "4000::1", "::8.8.8.8",
    ])
    func `addresses that name no host on the Internet`(_ address: String) {
        #expect(!Validator.publicIP.accepts(address))
        #expect(Validator.ip.accepts(address))
    }

    @Test(arguments: [
        "1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7::", "::2:3:4:5:6:7:8", "1::8", "1:2:3:4:5:6:1.2.3.4", "1::1.2.3.4",
    ])
    func `all writings of version 6`(_ address: String) {
        #expect(Validator.ip.accepts(address))
    }

    @Test(arguments: [
        "1.2.3", "1.2.3.4.5", "256.1.1.1", "01.2.3.4", "1.2.3.", ".1.2.3", "1..2.3", "1.2.3.4/8", "1.2.3.4:80",
        "1.2.3.-4",
        ":", ":::", "1:", ":1", "1::2::3", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7:8::",
        "::1:2:3:4:5:6:7:8",
        "12345::", "::g", "fe80::1%eth0", "[::1]", "1:2:3:4:5:6:7:1.2.3.4", "::1.2.3", "::1.2.3.4:5", "1:::2", "1 ::2",
    ])
    func `no addresses`(_ address: String) {
        #expect(!Validator.ip.accepts(address))
        #expect(!Validator.publicIP.accepts(address))
    }
}
