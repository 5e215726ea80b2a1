import DLPWire
import Testing

@Suite struct JSONWriterTests {
    @Test func `writes objects and arrays with their commas`() {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("a", 1)
        writer.member("b", "x\"y")
        writer.name("c")
        writer.beginArray()
        writer.bool(true)
        writer.json("0.85".utf8)
        writer.beginObject()
        writer.endObject()
        writer.beginArray()
        writer.endArray()
        writer.endArray()
        writer.member("d", false)
        writer.endObject()
        #expect(String(decoding: writer.bytes, as: UTF8.self) == #"{"a":1,"b":"x\"y","c":[true,0.85,{},[]],"d":false}"#)
    }

    @Test func `goes on after it was emptied`() {
        var writer = JSONWriter()
        writer.beginArray()
        writer.integer(1)
        #expect(String(decoding: writer.take(), as: UTF8.self) == "[1")
        writer.breakLine()
        writer.integer(2)
        writer.breakLine()
        writer.endArray()
        writer.endDocument()
        writer.integer(3)
        #expect(String(decoding: writer.take(), as: UTF8.self) == ",\n2\n]\n3")
        #expect(writer.bytes.isEmpty)
    }

    @Test func `every Unicode scalar comes back`() throws {
        var text = String.UnicodeScalarView()
        for value in UInt32(0)...0x10FFFF {
            if let scalar = Unicode.Scalar(value) { text.append(scalar) }
        }
        let whole = String(text)
        var writer = JSONWriter()
        writer.string(whole)
        let document = try JSONDocument(scanning: writer.bytes)
        #expect(document.decoded(document.strings[0]).bytes.elementsEqual(whole.utf8))
    }
}
