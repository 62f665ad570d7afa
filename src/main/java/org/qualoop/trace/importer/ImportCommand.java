package org.qualoop.trace.importer;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.qualoop.Command;

/**
 * {@code import <mapping> <folder>}: loads a folder of CSV files through the HTTP intake of a running application. Run
 * again after an interruption it goes on where it was; run again after the end it finds only duplicates.
 */
public final class ImportCommand implements Command {

    private static final String USAGE = """
            Usage: import <mapping> <folder> [--url=http://localhost:8080] [--user=integrator] [--password=...]
                                             [--work=<folder>] [--restart]
              <mapping>   a mapping file, or the name of a shipped one: olist
              <folder>    where the CSV files are
              --password  or the environment variable QUALOOP_PASSWORD
              --work      where the two files below are written (default: the working directory)
              --restart   from the beginning, though an earlier run was interrupted
            It keeps import-<mapping>.state.json while it runs, and import-<mapping>.refused.csv with what was refused
            and why.""";

    @Override
    public String name() {
        return "import";
    }

    /** Exit code 0 when all went through, 2 when rows were refused, 1 when it could not go on. */
    @Override
    public int run(List<String> arguments, PrintStream out) {
        List<String> places = arguments.stream()
                .filter(argument -> !argument.startsWith("--"))
                .toList();
        if (places.size() != 2) {
            out.println(USAGE);
            return 1;
        }
        try {
            return new ImportRun(places.get(0), places.get(1), options(arguments), out).run() ? 0 : 2;
        } catch (ImportFailure e) {
            out.println();
            out.println(e.getMessage());
            out.println("Run the same command again to go on.");
            return 1;
        }
    }

    private static Map<String, String> options(List<String> arguments) {
        return arguments.stream()
                .filter(argument -> argument.startsWith("--"))
                .map(argument -> argument.substring(2).split("=", 2))
                .collect(Collectors.toMap(
                        parts -> parts[0], parts -> parts.length > 1 ? parts[1] : "", (first, last) -> last));
    }
}
