import Foundation
import Testing

/// Runs the program on a pseudo-terminal that python3 makes.
@Suite struct TerminalTests {
    private func onTerminal(_ arguments: [String], environment: [String: String] = [:]) throws -> Program.Result {
        let script = """
            import os, pty, sys
            child, terminal = pty.fork()
            if child == 0: os.execv(sys.argv[1], sys.argv[1:])
            while True:
                try: output = os.read(terminal, 65536)
                except OSError: break
                if not output: break
                sys.stdout.buffer.write(output)
            sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
            """
        let running = try Program.start(
            ["python3", "-c", script, Program.binary.path] + arguments, environment: environment,
            executable: URL(filePath: "/usr/bin/env"))
        running.send(Data(), andClose: true)
        return running.finish()
    }

    @Test func `text has colours on a terminal only, and not with NO_COLOR`() throws {
        let folder = try Folder()
        let file = try folder.write("a.txt", "SSN 536-22-8741")
        #expect(try onTerminal(["scan", file], environment: ["NO_COLOR": ""]).output.contains(0x1B))
        #expect(try !onTerminal(["scan", file], environment: ["NO_COLOR": "1"]).output.contains(0x1B))
        #expect(try !onTerminal(["scan", "--format", "json", file]).output.contains(0x1B))
        #expect(try !Program.run("scan", file).output.contains(0x1B))
    }

    @Test func `a short scan shows no bar`() throws {
        let folder = try Folder()
        let file = try folder.write("a.txt", "SSN 536-22-8741")
        #expect(try !onTerminal(["scan", file], environment: ["NO_COLOR": "1"]).output.contains(0x1B))
    }
}
