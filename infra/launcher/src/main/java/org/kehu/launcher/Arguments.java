package org.kehu.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was typed: a command, its operands, its options. Unknown options are refused. */
record Arguments(String command, List<String> operands, Map<String, String> options) {

  private static final Set<String> WITH_VALUE =
      Set.of(
          "--data",
          "--port-base",
          "--minutes",
          "--max",
          "--cache",
          "--department",
          "--person",
          "--seed");
  private static final Set<String> WITHOUT_VALUE =
      Set.of("--detach", "--fresh", "--json", "-f", "--full", "--short", "--check", "--from-start");

  private static final Set<String> HELP = Set.of("--help", "-h");

  Arguments {
    operands = List.copyOf(operands);
    options = Map.copyOf(options);
  }

  static Arguments parse(String... words) {
    if (Arrays.stream(words).anyMatch(HELP::contains)) {
      return new Arguments("help", List.of(), Map.of());
    }
    List<String> operands = new ArrayList<>();
    Map<String, String> options = new LinkedHashMap<>();
    var rest = Arrays.asList(words).iterator();
    while (rest.hasNext()) {
      String word = rest.next();
      int equals = word.indexOf('=');
      String name = word.startsWith("--") && equals > 0 ? word.substring(0, equals) : word;
      if (WITH_VALUE.contains(name)) {
        options.put(name, equals > 0 ? word.substring(equals + 1) : value(name, rest));
      } else if (WITHOUT_VALUE.contains(word)) {
        options.put(word, "");
      } else if (word.startsWith("-")) {
        throw new Refusal(
            ExitCode.USAGE, "There is no option '" + word + "'; 'infra/kehu help' lists them.");
      } else {
        operands.add(word);
      }
    }
    String command = operands.isEmpty() ? "help" : operands.removeFirst();
    return new Arguments(command, operands, options);
  }

  private static String value(String option, Iterator<String> rest) {
    String value = rest.hasNext() ? rest.next() : "--";
    if (value.startsWith("--")) {
      throw new Refusal(ExitCode.USAGE, "The option " + option + " needs a value.");
    }
    return value;
  }

  boolean has(String option) {
    return options.containsKey(option);
  }

  Optional<String> text(String option) {
    return Optional.ofNullable(options.get(option)).filter(text -> !text.isBlank());
  }

  Optional<Path> path(String option) {
    return text(option).map(Path::of);
  }

  Optional<Integer> number(String option) {
    return Optional.ofNullable(options.get(option))
        .map(text -> {
          if (!text.matches("\\d{1,9}")) {
            throw new Refusal(
                ExitCode.USAGE, option + " needs a whole number, not '" + text + "'.");
          }
          return Integer.valueOf(text);
        });
  }

  /** Refuses options that this command does not know, and the wrong number of operands. */
  void allow(int least, int most, String... known) {
    List<String> allowed = new ArrayList<>(List.of(known));
    allowed.add("--data");
    options.keySet().stream()
        .filter(option -> !allowed.contains(option))
        .findFirst()
        .ifPresent(option -> {
          throw new Refusal(
              ExitCode.USAGE, "'infra/kehu " + command + "' has no option " + option + ".");
        });
    if (operands.size() < least || operands.size() > most) {
      throw new Refusal(
          ExitCode.USAGE,
          "'infra/kehu "
              + command
              + "' was given "
              + names(operands.size())
              + " instead of "
              + (least == most ? names(least) : least + " to " + names(most))
              + "; 'infra/kehu help' shows how to use it.");
    }
  }

  private static String names(int count) {
    return count == 1 ? "1 name" : count + " names";
  }

  /** The same with the first operand as part of the command, as in {@code events tail}. */
  Arguments ofVerb() {
    return new Arguments(
        command + " " + operands.getFirst(), operands.subList(1, operands.size()), options);
  }
}
